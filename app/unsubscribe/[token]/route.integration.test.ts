import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { signToken } from '@/lib/access/tokens/sign-token'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { GET, POST } from './route'

const portal = await makePortal({ customer: { preferredLocales: ['pt-BR'] } })
const { merchantId, customerId } = portal
const token = await signToken(env().PORTICO_SECRET, 'unsubscribe', {
  merchantId,
  customerId,
  id: 'mail_1',
  createdAt: new Date(),
  expiresAt: null,
})

async function open(method: 'GET' | 'POST', query = ''): Promise<string> {
  const request = new NextRequest(`http://localhost:3999/unsubscribe/${token}${query}`, {
    method,
    headers: { 'accept-language': 'en' },
  })
  const answer = await (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ token }) })
  expect(answer.status).toBe(200)
  return answer.text()
}

const optedOut = async () => (await db.mailOptOut.count({ where: { customerId } })) > 0

it('the link asks in the mail’s language, and changes nothing', async () => {
  const page = await open('GET', '?lang=it')
  expect(page).toContain('<h1')
  expect(page).toContain('Vuoi fermare i promemoria?')
  expect(page).toContain('Ferma i promemoria')
  expect(page).not.toContain('Fatto')
  expect(await optedOut()).toBe(false)
})

it('the link of an older mail asks in the customer’s language', async () => {
  expect(await open('GET')).toContain('Quer parar os lembretes?')
})

it('the button stops them, and the page then says so', async () => {
  const page = await open('POST', '?lang=it')
  expect(page).toContain('Niente più promemoria')
  expect(page).not.toContain('<button')
  expect(await optedOut()).toBe(true)
})

it('a broken link says so, in the browser’s language', async () => {
  const request = new NextRequest('http://localhost:3999/unsubscribe/broken', { headers: { 'accept-language': 'it' } })
  const answer = await GET(request, { params: Promise.resolve({ token: 'broken' }) })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Questa pagina non esiste')
})
