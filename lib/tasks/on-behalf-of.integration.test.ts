import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as documentRoute } from '@/app/portal/[token]/documents/[kind]/[id]/route'
import { GET as exportRoute } from '@/app/portal/[token]/exports/[file]/route'
import { GET as hostedRoute } from '@/app/portal/[token]/invoices/[invoice]/hosted/route'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { requestFreshLink } from '@/lib/access/login/request-fresh-link'
import { everyInvoice } from '@/lib/billing/invoices/history/invoice-filter'
import { db } from '@/lib/db/client'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadInvoices } from '@/lib/mirror/invoices/load-invoices'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadPortal } from '@/lib/mirror/load-portal'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { proxy } from '@/proxy'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from './cancel/action'
import { choosePaymentMethodAction } from './payment-method/choose/action'
import { updateAction } from './update/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))

const { merchant, make, stripe, sandboxUrl, expectInStep } = setUpSync()

/** The seller that the session is on behalf of, what the customer has with them, and what with the platform. */
let seller: string
let customer: string
let own: { subscription: string; invoice: string }
let other: { subscription: string; invoice: string; intent: string }
/** of a session of everything, and of one on behalf of the seller */
let whole: string
let token: string

beforeAll(async () => {
  requestHeaders.set('origin', 'http://localhost:3999')
  seller = (await stripe.accounts.create({ type: 'standard', country: 'IT' })).id
  const made = await make('past_due')
  customer = made.customer
  const [platforms] = (await stripe.subscriptions.list({ customer })).data
  const price = platforms?.items.data[0]?.price.id ?? ''
  const bought = await stripe.subscriptions.create({
    customer,
    items: [{ price }],
    on_behalf_of: seller,
    default_payment_method: await workingCard(),
  })
  whole = await openSessionFor(merchant.id, customer)
  token = await openSessionFor(merchant.id, customer, seller)
  const open = (await stripe.invoices.list({ customer, status: 'open' })).data[0]?.id ?? ''
  const intent = randomUUID()
  await sendForm(cancelAction, { token: whole, subscription: platforms?.id ?? '', intent })
  own = { subscription: bought.id, invoice: String(bought.latest_invoice) }
  other = { subscription: platforms?.id ?? '', invoice: open, intent }
})

beforeEach(() => void requestHeaders.set('origin', 'http://localhost:3999'))

async function workingCard(): Promise<string> {
  return (await stripe.paymentMethods.attach('pm_card_visa', { customer })).id
}

const scope = () => ({ merchantId: merchant.id, customerId: customer, onBehalfOf: seller })
const params = <More extends object>(more: More) => ({ params: Promise.resolve({ token, ...more }) })
const request = (path: string) =>
  new NextRequest(`http://localhost:3999/portal/${token}${path}`, {
    headers: { cookie: `${browserCookie().name}=${cookieJar.get(browserCookie().name)}` },
  })

it('the mirror knows on whose behalf each subscription and invoice is', () => expectInStep(customer))

it('a session on behalf of a seller shows what was bought of them, and sums of it alone', async () => {
  const portal = await loadPortal(scope())
  if (!portal.ok) throw new Error(portal.code)
  expect(portal.value.subscriptions.map(({ id }) => id)).toEqual([own.subscription])
  expect(portal.value.latestInvoices.map(({ id }) => id)).toEqual([own.invoice])
  expect([portal.value.openInvoices, portal.value.requests]).toEqual([[], []])
  const selection = { ...scope(), filter: everyInvoice, now: new Date(), timeZone: 'UTC' }
  const page = await loadInvoices(selection, null)
  const { amount_paid: paid } = await stripe.invoices.retrieve(own.invoice)
  expect(page).toMatchObject({
    value: { invoices: [{ id: own.invoice }], sums: [{ count: 1, paid: BigInt(paid), due: 0n }] },
  })
  const all = await loadPortal({ ...scope(), onBehalfOf: null })
  expect(all).toMatchObject({ value: { subscriptions: [{}, {}], openInvoices: [{ id: other.invoice }] } })
})

it('an export holds these invoices and no other', async () => {
  const { number } = await stripe.invoices.retrieve(own.invoice)
  const answer = await exportRoute(request('/exports/invoices.csv'), params({ file: 'invoices.csv' }))
  const rows = (await answer.text()).trim().split('\n')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain(number)
})

it.each([
  ['/subscriptions/SUB', 404],
  ['/subscriptions/SUB/cancel', 404],
  ['/subscriptions/SUB/update', 404],
  ['/invoices/IN', 404],
  ['/invoices/IN/pay', 404],
  ['/receipts/INTENT', 404],
  ['/pay/INTENT', 404],
  ['/subscriptions/OWN', 200],
  ['/invoices/INOWN', 200],
])('the page %s answers %i', async (page, status) => {
  const path = page
    .replace('SUB', other.subscription)
    .replace('INOWN', own.invoice)
    .replace('INTENT', other.intent)
    .replace('OWN', own.subscription)
    .replace(/IN$|IN(?=\/)/, other.invoice)
  const answer = await proxy(
    new NextRequest(request(path), { headers: { ...Object.fromEntries(request(path).headers), accept: 'text/html' } }),
  )
  expect(answer.status).toBe(status)
})

it('nothing else is read by its id: an invoice, a receipt, a payment', async () => {
  const missing = { ok: false, code: 'not_found' }
  expect(await loadInvoice(scope(), other.invoice)).toEqual(missing)
  expect(await loadFullInvoice(scope(), other.invoice)).toEqual(missing)
  expect(await loadIntent(scope(), other.intent)).toEqual(missing)
  expect(await loadReceipt(scope(), other.intent)).toEqual(missing)
  expect(await loadPayment(scope(), other.intent)).toEqual(missing)
  expect((await loadReceipt({ ...scope(), onBehalfOf: null }, other.intent)).ok).toBe(true)
})

it('no document of another is downloaded, nor its page at Stripe', async () => {
  for (const [kind, id] of [
    ['invoice', other.invoice],
    ['receipt', other.invoice],
    ['cancellation', other.intent],
  ] as const) {
    const path = `/documents/${kind}/${id}`
    expect((await documentRoute(request(path), params({ kind, id }))).status, path).toBe(404)
  }
  const hosted = `/invoices/${other.invoice}/hosted`
  expect((await hostedRoute(request(hosted), params({ invoice: other.invoice }))).status).toBe(404)
  const path = `/documents/invoice/${own.invoice}`
  expect((await documentRoute(request(path), params({ kind: 'invoice', id: own.invoice }))).status).toBe(200)
})

it('another subscription is not changed', async () => {
  const fields = { token, subscription: other.subscription, intent: randomUUID(), price: 'price_1', quantity: '1' }
  const wanted = { ...fields, when: 'at_once', prorationDate: '', shown: 'unknown' }
  expect((await sendForm(updateAction, wanted)).state?.code).toBe('not_found')
  expect((await sendForm(cancelAction, fields)).state?.code).toBe('not_found')
  expect(await db.intent.count({ where: { onBehalfOf: seller } })).toBe(0)
})

it('a card is chosen for what is shown, and what another is owed is not charged to it', async () => {
  const paymentMethod = await workingCard()
  await syncCustomer(merchant, customer)
  const intent = randomUUID()
  await sendForm(choosePaymentMethodAction, { token, paymentMethod, intent, from: '', shown: 'nothing' })
  const methodOf = async (id: string) => (await stripe.subscriptions.retrieve(id)).default_payment_method
  expect(await methodOf(own.subscription)).toBe(paymentMethod)
  expect(await methodOf(other.subscription)).not.toBe(paymentMethod)
  expect((await stripe.invoices.retrieve(other.invoice)).status).toBe('open')
  expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done', onBehalfOf: seller })
})

it('mails of what was asked for, and a fresh link, lead to no more than the session showed', async () => {
  await stripe.customers.update(customer, { email: `${customer.toLowerCase()}@example.com` })
  await syncCustomer(merchant, customer)
  await db.customerMail.deleteMany()
  const intent = randomUUID()
  await sendForm(cancelAction, { token, subscription: own.subscription, intent })
  await requestFreshLink(token, new Headers({ 'x-forwarded-for': '203.0.113.1' }), new Date())
  const mails = await sendOutbox(sandboxUrl, merchant.id, customer)
  expect(mails).toHaveLength(2)
  const links = await db.portalLink.findMany({ where: { createdBy: { startsWith: 'mail:' } } })
  expect(links.map(({ createdBy, onBehalfOf }) => [createdBy, onBehalfOf]).sort()).toEqual([
    ['mail:cancellation_received', seller],
    ['mail:fresh_link', seller],
  ])
})
