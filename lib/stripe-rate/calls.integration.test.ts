import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { startProgram } from '@/scripts/testing/programs/start-program'
import { inBackground } from './background'
import { pauseCalls } from './pause-calls'
import { takeCall } from './take-call'

// A minimal stand-in suffices: only the times of the calls count.
const arrivals: number[] = []
let refuse = 0
const server = http.createServer((_, response) => {
  arrivals.push(performance.now())
  const refused = refuse-- > 0
  response.writeHead(refused ? 429 : 200, {
    'content-type': 'application/json',
    ...(refused && { 'retry-after': '2' }),
  })
  response.end(
    JSON.stringify(
      refused ? { error: { type: 'invalid_request_error', code: 'rate_limit' } } : { id: 'cus_1', object: 'customer' },
    ),
  )
})

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  process.env.STRIPE_API_BASE = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.STRIPE_CALLS_PER_SECOND = '40'
})
afterAll(() => void server.close())
beforeEach(async () => {
  arrivals.length = 0
  refuse = 0
  await pool().query('DELETE FROM stripe_rates')
})

/** Makes calls in processes of their own, as workers do. */
async function callFrom(processes: number, calls: number): Promise<void> {
  const children = Array.from({ length: processes }, () => startProgram('calls', String(calls)))
  await Promise.all(children.map(async (child) => expect((await once(child, 'exit'))[0]).toBe(0)))
}

it('two processes together keep to the rate', async () => {
  await callFrom(2, 40)
  expect(arrivals).toHaveLength(80)
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000
  // Eight calls at once, then forty a second: 1.8 s. Slower is allowed, and a busy machine notes the first arrival late.
  expect(seconds).toBeGreaterThan(1.3)
})

it('a 429 that one process gets stops both for as long as Stripe asks, and fails nothing', async () => {
  refuse = 1
  await callFrom(2, 10)
  expect(arrivals).toHaveLength(21)
  const gaps = arrivals.map((at, place) => at - (arrivals[place - 1] ?? at))
  // Calls already under way may still arrive after the first 429, and late on a busy machine. Then none arrive.
  expect(Math.max(...gaps)).toBeGreaterThan(1_000)
})

it('waits longer each time that Stripe refuses without saying for how long', async () => {
  const pauses: number[] = []
  for (let time = 0; time < 4; time++) {
    await pauseCalls('acct_1', undefined)
    const { rows } = await pool().query<{ pause: number }>(
      `UPDATE stripe_rates SET blocked_until = clock_timestamp() WHERE account = 'acct_1' RETURNING pause`,
    )
    pauses.push(rows[0]?.pause ?? 0)
  }
  expect(pauses).toEqual([1, 2, 4, 8])
})

it('who waits for an answer is not kept waiting, and jobs give way', async () => {
  await pauseCalls('acct_1', '60')
  await takeCall('acct_1')
  await pool().query(`UPDATE stripe_rates SET blocked_until = NULL, tokens = 0, refilled_at = clock_timestamp()`)
  for (let call = 0; call < 20; call++) await takeCall('acct_1')
  // The debt that such calls leave, however long they took here.
  await pool().query(`UPDATE stripe_rates SET tokens = -20, refilled_at = clock_timestamp()`)
  const began = performance.now()
  await inBackground(() => takeCall('acct_1'))
  expect(performance.now() - began).toBeGreaterThan(200)
})

it('one account waits for no other', async () => {
  await pauseCalls('acct_1', '60')
  await inBackground(() => takeCall('acct_2'))
})
