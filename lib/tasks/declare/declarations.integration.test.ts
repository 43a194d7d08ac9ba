import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, vi } from 'vitest'
import { GET as openPage, POST as sendPage } from '@/app/cancel/[merchant]/route'
import { GET as openReceiptPage } from '@/app/declaration/[token]/route'
import { GET as openReceiptFile } from '@/app/declaration/[token]/receipt.pdf/route'
import { GET as ask, POST as confirm } from '@/app/declaration/confirm/[token]/route'
import { lawOff } from '@/lib/billing/law/law-settings'
import { receiveDeclaration } from '@/lib/declarations/receive-declaration'
import { queueUnconfirmed } from '@/lib/declarations/queue-unconfirmed'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { saveLaw } from '@/lib/merchant/law/save-law'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { control } from '@/sandbox/testing/control'
import { makeSubscriber } from '@/scripts/testing/portal/make-subscriber'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { writeRequestMail } from '../write-request-mail'
import { carryOutDeclaration } from './carry-out-declaration'
import { closeDeclaration } from './close-declaration'
import { matchDeclaration } from './match-declaration'
import { request, words } from './testing/request-page'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
const now = new Date()

beforeAll(async () => {
  const settings = { ...lawOff, cancellation: { enabled: true } }
  for (const country of ['DE', 'FR'] as const) await saveLaw(merchant.id, { country, settings, by: 'seed', now })
})

/** A customer with one contract, mirrored, whose address on file nobody else has. */
async function subscriber(name = 'Ada Rossi') {
  const email = `${randomUUID()}@example.com`
  const made = await makeSubscriber(harness, { unitAmount: 2999, since: '2027-01-14', customer: { email, name } })
  await syncCustomer(merchant, made.customer)
  return { ...made, email }
}

const contract = 'Premium Monthly'
const fields = {
  ground: 'ordinary',
  reason: null,
  name: 'Ada',
  email: null,
  postalAddress: null,
  contract,
  endsOn: null,
} as const

async function declare(
  more: Partial<Record<keyof typeof fields, string | null>>,
  kind: 'cancellation' | 'withdrawal' = 'cancellation',
) {
  const id = randomUUID()
  const declared = { ...fields, ...more } as Parameters<typeof receiveDeclaration>[0]['fields']
  await receiveDeclaration({ merchantId: merchant.id, id, kind, country: 'DE', locale: 'en', fields: declared, now })
  await matchDeclaration(merchant.id, id, now)
  return id
}

const rowOf = (id: string) =>
  db.declaration.findUniqueOrThrow({ where: { merchantId_id: { merchantId: merchant.id, id } } })

type Mailed = { subject: string; text: string; attachments: { filename: string }[] }

async function mailsTo(email: string) {
  const queued = await db.customerMail.findMany({
    where: { merchantId: merchant.id, customerId: null, kind: 'declaration_received', status: 'queued' },
  })
  for (const { id } of queued) await sendCustomerMail(writeRequestMail, merchant.id, id)
  const path = `/mails?to=${encodeURIComponent(email)}`
  return (await control<{ data: Mailed[] }>(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'GET', path)).data
}

/** The path of the link in the mail that asks to confirm. */
async function confirmationOf(customer: string) {
  const mails = await sendOutbox(harness.sandboxUrl, merchant.id, customer)
  const [, token = ''] = /\/declaration\/confirm\/([\w.-]+)/.exec(mails.map(({ text }) => text).join()) ?? []
  return token
}

const page = { params: Promise.resolve({ merchant: merchant.id }) }
const at = (token: string) => ({ params: Promise.resolve({ token }) })
/** What the button of the mail does, with the job that then asks Stripe. */
async function press(token: string) {
  const answer = await confirm(request(`/declaration/confirm/${token}`, {}), at(token))
  const waiting = await db.intent.findMany({ where: { merchantId: merchant.id, status: 'received' } })
  for (const { id } of waiting) await finishIntent(intentKinds, merchant.id, id)
  return answer
}

it('is declared on the page, received at once as a page, a file and a mail, and carried out once it is confirmed', async () => {
  const { customer, subscription, email } = await subscriber()
  const opened = await openPage(request(`/cancel/${merchant.id}?country=DE&lang=de`), page)
  const html = await opened.text()
  expect(html).toContain('jetzt kündigen')
  const [, id = ''] = /name="id" value="([^"]+)"/.exec(html) ?? []
  const form = { id, country: 'DE', lang: 'de', ground: 'ordinary', name: 'Ada Rossi', contract, email, endsOn: '' }
  const sent = await sendPage(request(`/cancel/${merchant.id}`, form), page)
  expect(sent.status).toBe(303)
  // The same form once more.
  expect((await sendPage(request(`/cancel/${merchant.id}`, form), page)).headers.get('location')).toBe(
    sent.headers.get('location'),
  )
  expect(await db.declaration.count({ where: { merchantId: merchant.id, id } })).toBe(1)
  // The form gone back to and sent with something else is another declaration.
  const other = await sendPage(request(`/cancel/${merchant.id}`, { ...form, contract: 'Another' }), page)
  expect(other.headers.get('location')).not.toBe(sent.headers.get('location'))
  const { reference } = await rowOf(id)
  const token = String(sent.headers.get('location')).slice('/declaration/'.length)
  const receipt = await words(await openReceiptPage(request(`/declaration/${token}`), at(token)))
  for (const text of ['Wir haben Ihre Kündigung erhalten', reference, 'UTC', contract, 'Ada Rossi', email])
    expect(receipt).toContain(text)
  const file = await openReceiptFile(request(`/declaration/${token}/receipt.pdf`), at(token))
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect((await mailsTo(email)).at(-1)).toMatchObject({
    subject: 'Wir haben Ihre Kündigung erhalten',
    attachments: [{}],
  })

  await matchDeclaration(merchant.id, id, now)
  expect(await rowOf(id)).toMatchObject({ status: 'confirming', subscriptionId: subscription })
  const link = await confirmationOf(customer)
  expect(await words(await ask(request(`/declaration/confirm/${link}`), at(link)))).toContain('Did you declare this?')
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(false)
  expect(await words(await press(link))).toContain('Your contract is being cancelled')
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(true)
  expect((await press(link)).status).toBe(410)
  expect(await rowOf(id)).toMatchObject({ status: 'carried_out', completedBy: 'customer' })
  await harness.expectInStep(customer)
})

it('asks again for what is missing, and keeps what was typed', async () => {
  const form = { country: 'FR', lang: 'fr', name: 'Zoë', contract: '', email: 'zoe@', endsOn: '2027-02-31' }
  const answer = await sendPage(request(`/cancel/${merchant.id}`, form), page)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const text of ['value="Zoë"', 'value="zoe@"', 'Ce n’est pas une adresse e-mail.', 'Ce jour n’existe pas.'])
    expect(html).toContain(text)
  const recap = { ...form, contract, email: 'zoe@example.com', endsOn: '' }
  const shown = await (await sendPage(request(`/cancel/${merchant.id}`, recap), page)).text()
  expect(shown).toContain('Notification de la résiliation')
  const changed = await sendPage(request(`/cancel/${merchant.id}`, { ...recap, step: 'change' }), page)
  expect([changed.status, (await changed.text()).includes('value="zoe@example.com"')]).toEqual([200, true])
})

it('is refused from another site, and not found where it is switched off', async () => {
  const foreign = request(`/cancel/${merchant.id}`, fields as never)
  foreign.headers.set('origin', 'https://evil.example')
  expect((await sendPage(foreign, page)).status).toBe(403)
  const nobody = { params: Promise.resolve({ merchant: 'm_none' }) }
  expect((await openPage(request('/cancel/m_none'), nobody)).status).toBe(404)
})

it('that matches nothing, or several, waits for the merchant and is never lost', async () => {
  const { email, customer, priceOf } = await subscriber()
  expect(await rowOf(await declare({ email: `${randomUUID()}@example.com` }))).toMatchObject({
    status: 'queued',
    reason: 'none',
  })
  expect(await rowOf(await declare({ email, contract: 'something', name: 'Nobody' }))).toMatchObject({
    reason: 'none',
    customerId: null,
  })
  expect(await rowOf(await declare({ postalAddress: '1 Main St' }))).toMatchObject({ reason: 'by_post' })
  await stripe.subscriptions.create({ customer, items: [{ price: await priceOf(500) }] })
  await syncCustomer(merchant, customer)
  expect(await rowOf(await declare({ email }))).toMatchObject({ status: 'queued', reason: 'several' })
  const [first] = (await stripe.invoices.list({ customer })).data
  expect(await rowOf(await declare({ email, contract: first?.number ?? '' }))).toMatchObject({ status: 'confirming' })
})

it('for cause, to withdraw, and with a later end is for the merchant to decide', async () => {
  const { email, customer, subscription } = await subscriber()
  const known = { status: 'queued', subscriptionId: subscription }
  expect(await rowOf(await declare({ email, ground: 'for_cause', reason: 'It was down.' }))).toMatchObject({
    ...known,
    reason: 'for_cause',
  })
  const withdrawal = await declare({ email, ground: null }, 'withdrawal')
  expect(await rowOf(withdrawal)).toMatchObject({ ...known, reason: 'withdrawal' })
  const later = await declare({ email, endsOn: '2036-12-31' })
  const link = await confirmationOf(customer)
  expect(await words(await press(link))).toContain('something has to be decided first')
  expect(await rowOf(later)).toMatchObject({ status: 'queued', reason: 'later_end' })
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(false)

  const decision = { merchantId: merchant.id, customerId: customer, subscriptionId: subscription, by: 'user:1', now }
  expect(await carryOutDeclaration({ ...decision, declarationId: withdrawal })).toMatchObject({ ok: true })
  expect(await carryOutDeclaration({ ...decision, declarationId: withdrawal })).toMatchObject({ code: 'conflict' })
  const waiting = await db.intent.findMany({ where: { merchantId: merchant.id, status: 'received' } })
  for (const { id } of waiting) await finishIntent(intentKinds, merchant.id, id)
  expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('canceled')
  expect(await carryOutDeclaration({ ...decision, declarationId: later })).toMatchObject({ code: 'already_canceled' })
  const closing = { merchantId: merchant.id, declarationId: later, by: 'user:1', note: 'It has ended.', now }
  expect(await closeDeclaration(closing)).toMatchObject({ ok: true })
  expect(await closeDeclaration(closing)).toMatchObject({ code: 'conflict' })
})

it('for a contract that has ended needs nothing more than its receipt', async () => {
  const { email, customer, subscription } = await subscriber()
  await stripe.subscriptions.cancel(subscription)
  await syncCustomer(merchant, customer)
  expect(await rowOf(await declare({ email }))).toMatchObject({ status: 'closed', reason: 'has_ended' })
  expect(await mailsTo(email)).toHaveLength(1)
})

it('that is confirmed after a renewal, or by nobody in a week, is for the merchant to decide', async () => {
  const { email, customer, advance } = await subscriber()
  const renewed = await declare({ email })
  const link = await confirmationOf(customer)
  await advance('2027-02-15')
  await syncCustomer(merchant, customer)
  await press(link)
  expect(await rowOf(renewed)).toMatchObject({ status: 'queued', reason: 'renewed' })
  const forgotten = await declare({ email })
  const forgottenLink = await confirmationOf(customer)
  await pool().query(`UPDATE declarations SET received_at = received_at - interval '8 days' WHERE id = $1`, [forgotten])
  await queueUnconfirmed(now)
  expect(await rowOf(forgotten)).toMatchObject({ status: 'queued', reason: 'not_confirmed' })
  expect((await press(forgottenLink)).status).toBe(410)
})

it('in a flood is stored whole, and mails an address three times at once and then every twenty minutes', async () => {
  const { email, subscription } = await subscriber()
  const ids = await Promise.all(Array.from({ length: 40 }, () => declare({ email })))
  expect(await db.declaration.count({ where: { merchantId: merchant.id, id: { in: ids } } })).toBe(40)
  const within = async (minutes: number) => {
    const { rows } = await pool().query<{ count: string }>(
      `SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       JOIN customer_mails m ON m.id = j.payload ->> 'mailId' WHERE t.identifier = 'send_customer_mail'
         AND m.input ->> 'declaration' = ANY($1) AND j.run_at <= now() + make_interval(mins => $2)`,
      [ids, minutes],
    )
    return Number(rows[0]?.count)
  }
  // Receipts, and as many requests to confirm.
  expect([await within(5), await within(65), await within(245)]).toEqual([6, 12, 30])
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(false)
})
