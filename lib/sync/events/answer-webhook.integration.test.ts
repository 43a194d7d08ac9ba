import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { breakDatabase } from '@/scripts/testing/database/break-database'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { answerWebhook } from './answer-webhook'

const server = http.createServer((request, response) => void answerWebhook(request, response))
const port = () => (server.address() as AddressInfo).port
let count = 0

beforeAll(async () => {
  await db.merchant.create({ data: { id: 'm_1', name: 'Merchant' } })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

async function deliver(secret = env().STRIPE_WEBHOOK_SECRET[0] ?? ''): Promise<{ status: number; body: unknown }> {
  const payload = JSON.stringify({
    id: `evt_${(count += 1)}`,
    object: 'event',
    type: 'invoice.paid',
    created: 1,
    data: { object: { id: 'in_1', object: 'invoice', customer: 'cus_1' } },
  })
  const signature = signEvent(payload, secret)
  const answer = await fetch(`http://127.0.0.1:${port()}/`, {
    method: 'POST',
    body: payload,
    headers: { 'stripe-signature': signature },
  })
  return { status: answer.status, body: await answer.json() }
}

it('answers with a short outcome, and refuses a signature that is not of our secret', async () => {
  expect(await deliver()).toEqual({ status: 200, body: { outcome: 'stored' } })
  expect(await deliver('whsec_other')).toEqual({ status: 400, body: { outcome: 'bad_signature' } })
})

it('asks Stripe to come back while the database is away', async () => {
  const mend = breakDatabase(pool())
  expect(await deliver()).toEqual({ status: 503, body: { outcome: 'database_unavailable' } })
  mend()
  expect(await deliver()).toMatchObject({ status: 200 })
})

it('closes the connection of a body that is too large, rather than read it', async () => {
  const socket = net.connect(port(), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => undefined)
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nStripe-Signature: t=1,v1=00\r\nContent-Length: 50000000\r\n\r\n')
  await once(socket, 'close')
  expect(answer).toMatch(/^HTTP\/1\.1 413 .*"too_large"/s)
})

it('outlives whoever goes away in the middle of a body', async () => {
  const socket = net.connect(port(), '127.0.0.1')
  const received = once(server, 'request')
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nStripe-Signature: t=1,v1=00\r\nContent-Length: 100\r\n\r\nhalf')
  await received
  socket.destroy()
  expect(await deliver()).toMatchObject({ status: 200 })
})
