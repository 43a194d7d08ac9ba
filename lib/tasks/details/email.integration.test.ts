import { NextRequest } from 'next/server'
import { expect, inject, it, vi } from 'vitest'
import { GET, POST } from '@/app/email/[token]/route'
import { hashAddress } from '@/lib/access/grantors/hash-address'
import { openSession } from '@/lib/access/sessions/open-session'
import { formFields } from '@/lib/billing/details/form-fields'
import { db } from '@/lib/db/client'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { env } from '@/lib/env'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { control } from '@/sandbox/testing/control'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { writeRequestMail } from '../write-request-mail'
import { detailsAction } from './action'
import { findEmailChange } from './find-email-change'
import { loadDetailsPage } from './load'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
// A busy machine is no reason to tell the customer that it goes on.
vi.mock('@/lib/tasks/engine/patience', () => ({ patience: 60_000 }))

const harness = setUpSync()
const { merchant, stripe } = harness

async function viewOf(token: string, mailed?: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadDetailsPage(session.value, { mailed })
  if (!view.ok) throw new Error(view.code)
  return view.value
}

async function formOf(token: string) {
  const { details } = await viewOf(token)
  return { token, before: JSON.stringify(details), ...formFields(details) }
}

/** Sends what is in the outbox for a customer, and answers with the texts of the mails that an address has got. */
async function mailsTo(customerId: string, address: string): Promise<string[]> {
  const queued = await db.customerMail.findMany({
    where: { customerId, status: 'queued' },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id } of queued) await sendCustomerMail(writeRequestMail, merchant.id, id)
  const key = process.env.STRIPE_SECRET_KEY ?? ''
  const path = `/mails?to=${encodeURIComponent(address)}`
  const { data } = await control<{ data: { text: string }[] }>(inject('sandboxUrl'), key, 'GET', path)
  return data.map(({ text }) => text)
}

/** A customer who has typed a new address, and the token that was mailed to it. */
async function asked(more: Record<string, string> = {}) {
  const made = await openCustomer(harness, 'active')
  const { email: old } = (await stripe.customers.retrieve(made.customer)) as { email: string }
  const email = `new.${made.customer.toLowerCase()}@example.com`
  const sent = await sendForm(detailsAction, { ...(await formOf(made.token)), ...more, email })
  expect(sent.to).toBe(`/details?mailed=${sent.intent}`)
  const [mail = ''] = await mailsTo(made.customer, email)
  const [, token = ''] = /\/email\/([\w.-]+)/.exec(mail) ?? []
  return { ...made, session: made.token, old, email, sent, mail, token }
}

async function open(token: string, method: 'GET' | 'POST', headers: Record<string, string> = {}) {
  const request = new NextRequest(`http://localhost:3999/email/${token}`, {
    method,
    headers: { 'accept-language': 'en', ...(method === 'POST' && { origin: 'http://localhost:3999' }), ...headers },
  })
  const answer = await (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ token }) })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}

const emailAt = async (customer: string) => ((await stripe.customers.retrieve(customer)) as { email: string }).email

it('counts once the link to the new address is confirmed by its button, once; who reads the old one is told', async () => {
  const { customer, session, old, email, sent, mail, token } = await asked()
  expect((await viewOf(session, sent.intent)).mailedTo).toBe(email)
  expect(mail).toContain('Is this your address?')
  for (let times = 0; times < 2; times++) expect(await open(token, 'GET')).toMatchObject({ status: 200 })
  expect((await open(token, 'POST', { origin: 'https://evil.example' })).status).not.toBe(303)
  expect(await emailAt(customer)).toBe(old)
  const confirmed = await open(token, 'POST')
  expect(confirmed).toMatchObject({ status: 303, to: expect.stringMatching(/^http:\/\/localhost:3999\/p\//) as string })
  expect(await emailAt(customer)).toBe(email)
  const events = await db.portalEvent.findMany({ where: { customerId: customer, type: 'customer.updated' } })
  expect(events.map(({ data }) => data)).toEqual([{ fields: ['email'] }])
  expect((await mailsTo(customer, old)).join()).toContain('E-mails go to another address now')
  expect((await mailsTo(customer, email)).join()).toContain(email)
  // Of two windows, or of a link that somebody opens once more.
  expect(await open(token, 'POST')).toMatchObject({ status: 410, to: null })
  expect(await open(token, 'GET')).toMatchObject({ status: 410 })
})

it('waits while the rest is changed, and a form sent twice mails once', async () => {
  const { customer, session, old, email, sent } = await asked({ name: 'New Name' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ name: 'New Name', email: old })
  await sendForm(detailsAction, { ...(await formOf(session)), email, intent: sent.intent })
  const where = { customerId: customer, kind: 'email_confirmation' }
  expect(await db.customerMail.count({ where })).toBe(1)
})

it('is refused where the address was changed elsewhere meanwhile, and after a day', async () => {
  const { customer, token } = await asked()
  const tomorrow = new Date(Date.now() + 25 * 3_600_000)
  expect((await findEmailChange(token, tomorrow)).change).toMatchObject({ code: 'link_expired' })
  expect((await findEmailChange('a.b.c', new Date())).change).toMatchObject({ code: 'link_invalid' })
  // The mirror does not know it yet, so Stripe is asked.
  await stripe.customers.update(customer, { email: 'support@example.com' })
  expect(await open(token, 'POST')).toMatchObject({ status: 409, to: null })
  expect(await emailAt(customer)).toBe('support@example.com')
  const other = await asked()
  await stripe.customers.update(other.customer, { email: 'support@example.com' })
  await syncCustomer(merchant, other.customer)
  expect(await open(other.token, 'GET')).toMatchObject({ status: 409 })
})

it.each(['nobody', 'a@b', 'a b@example.com', 'x@example.com\r\nBcc: y@evil.example', ''])(
  'is refused where %j is no address',
  async (email) => {
    const { token } = await openCustomer(harness, 'active')
    const { state } = await sendForm(detailsAction, { ...(await formOf(token)), email })
    expect(state).toMatchObject({ code: 'field_invalid', field: 'email' })
  },
)

it('is not offered to whoever came by a link that was mailed to the address, and not taken from them', async () => {
  const { customer, token } = await openCustomer(harness, 'active')
  const old = await emailAt(customer)
  expect((await viewOf(token)).editable).toContain('email')
  const addressHash = hashAddress(env().PORTICO_SECRET, merchant.id, old)
  await db.portalLink.updateMany({ where: { customerId: customer }, data: { grantorKind: 'address', addressHash } })
  const view = await viewOf(token)
  expect(view).toMatchObject({ emailWithheld: true, editable: expect.not.arrayContaining(['email']) as string[] })
  const { to } = await sendForm(detailsAction, { ...(await formOf(token)), email: 'new@example.com' })
  expect(to).toBe('')
  expect(await db.customerMail.count({ where: { customerId: customer, kind: 'email_confirmation' } })).toBe(0)
  expect(await emailAt(customer)).toBe(old)
})

it('pesters nobody: the sixth link within an hour is not sent', async () => {
  const { token } = await openCustomer(harness, 'active')
  const codes = []
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const { state } = await sendForm(detailsAction, { ...(await formOf(token)), email: `${name}@example.com` })
    codes.push(state?.code ?? 'sent')
  }
  expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'rate_limited'])
})
