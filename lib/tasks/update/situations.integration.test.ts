import { expect, it, vi } from 'vitest'
import { everyInvoice } from '@/lib/billing/invoices/history/invoice-filter'
import { invoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { db } from '@/lib/db/client'
import { formatMoney } from '@/lib/i18n'
import { loadInvoices } from '@/lib/mirror/invoices/load-invoices'
import type { Stripe } from '@/lib/stripe/client/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { setUpSituations } from '@/scripts/testing/portal/set-up-situations'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { updateAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const {
  merchant,
  stripe,
  now,
  prices: offeredPrices,
  receiptOf,
  open,
  itemOf,
  retrieve,
  toYearly,
  offer,
  subscribe,
  page,
  confirmed,
  nextOf,
} = setUpSituations()

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const usd = (amount: number) => plain(formatMoney({ amount, currency: 'usd' }, 'en'))

it('what is too little to be charged is carried over, and is no credit', async () => {
  const [ten = '', tenForty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 1040 })
  const made = await subscribe(ten, { days: 10 })
  const { rows = [], sentences = [], form } = await page(made, tenForty)
  const { balance } = await confirmed(made.customer, form)
  expect(balance).toBeGreaterThan(0)
  expect(rows).toEqual([`Total: ${usd(balance)}`, `Added to a later payment: -${usd(balance)}`, 'To pay: USD 0.00'])
  expect(sentences[0]).toBe('Nothing is charged today')
  expect(sentences.join(' ')).not.toContain('credit')
  expect(sentences).toContain(
    `${usd(balance)} is too little to be charged by itself and is added to your next payment.`,
  )
  expect(sentences.join(' ')).toContain(`: ${usd(1040 + balance)}. After that: USD 10.40 per month.`)
  expect(await nextOf(made.subscription)).toBe(1040 + balance)
})

it('a credit pays today and the next time, and what is left of it is told', async () => {
  const [ten = '', thirty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 2500 })
  const made = await subscribe(ten)
  await stripe.customers.createBalanceTransaction(made.customer, { amount: -5000, currency: 'usd' })
  const { rows, sentences = [], form } = await page(made, thirty)
  expect(rows).toEqual([
    'Total: USD 15.00',
    'Your credit: -USD 15.00',
    'To pay: USD 0.00',
    'Credit left afterwards: USD 35.00',
  ])
  expect(sentences.join(' ')).toContain(
    ': USD 0.00. After that: USD 25.00 per month. Your remaining credit of USD 10.00 is taken off later payments.',
  )
  expect((await confirmed(made.customer, form)).balance).toBe(-3500)
  expect(await nextOf(made.subscription)).toBe(0)
})

it('a debt has its row beside the total, and is charged with it', async () => {
  const [ten = '', twenty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 2000 })
  const made = await subscribe(ten)
  await stripe.customers.createBalanceTransaction(made.customer, { amount: 700, currency: 'usd' })
  const { rows, sentences = [], form } = await page(made, twenty)
  expect(rows).toEqual(['Total: USD 10.00', 'Balance owed from earlier: USD 7.00', 'To pay: USD 17.00'])
  expect(sentences[0]).toContain('USD 17.00 will be charged today')
  await confirmed(made.customer, form)
  const { data } = await stripe.charges.list({ customer: made.customer, limit: 1 })
  expect(data[0]?.amount).toBe(1700)
})

it('fewer seats of a tiered price are cheaper, and wait', async () => {
  const tiers = { billing_scheme: 'tiered', tiers_mode: 'graduated' } as const
  const [seats = ''] = await offer({
    ...tiers,
    tiers: [
      { up_to: 5, unit_amount: 1000 },
      { up_to: 'inf', unit_amount: 500 },
    ],
  })
  const made = await subscribe(seats, { items: [{ price: seats, quantity: 7 }] })
  const { when, sentences, form } = await page(made, null, { quantity: 3 })
  expect(when).toBe('at_period_end')
  expect(sentences?.join(' ')).toContain(': USD 30.00.')
  await confirmed(made.customer, form)
  expect(await itemOf(made.subscription)).toEqual({ price: seats, quantity: 7 })
})

it('Stripe’s previews tell which plan is cheaper where its tiers in the currency are not known', async () => {
  const eur = (first: number) => ({
    billing_scheme: 'tiered' as const,
    tiers_mode: 'volume' as const,
    tiers: [{ up_to: 'inf' as const, unit_amount: first * 2 }],
    currency_options: { eur: { tiers: [{ up_to: 'inf' as const, unit_amount: first }] } },
  })
  const [dear = '', cheap = '', dearer = ''] = await offer(eur(900), eur(800), eur(1000))
  const made = await subscribe(dear, { currency: 'eur' })
  // As where Stripe has not sent them.
  await openSessionFor(merchant.id, made.customer)
  expect((await page(made, cheap)).when).toBe('at_period_end')
  expect((await page(made, dearer)).when).toBe('at_once')
  await db.price.updateMany({
    where: { id: { in: [dear, cheap, dearer] } },
    data: { currencyOptions: { eur: { unitAmount: null, unitAmountDecimal: null, tiers: null } } } as never,
  })
  expect((await page(made, cheap)).when).toBe('at_period_end')
  expect((await page(made, dearer)).when).toBe('at_once')
})

it('a year says what happens to the date, as Stripe then does', async () => {
  const [month = '', year = ''] = await offer(
    { unit_amount: 1000 },
    { unit_amount: 9000, recurring: { interval: 'year' } },
  )
  for (const mode of ['classic', 'flexible'] as const) {
    const made = await subscribe(month, { days: 10, billing_mode: { type: mode } })
    const { sentences = [], form } = await page(made, year)
    await confirmed(made.customer, form)
    const { items } = await retrieve(made.subscription)
    const end = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      (items.data[0]?.current_period_end ?? 0) * 1000,
    )
    const said = mode === 'classic' ? 'A new billing period starts today.' : `Your next billing date changes to ${end}.`
    expect(sentences).toContain(said)
    expect(sentences).toContain(`Your next payment is on ${end}: USD 90.00.`)
  }
})

it('a change at the period’s end names what waits for that payment too', async () => {
  const [twenty = '', ten = ''] = await offer({ unit_amount: 2000 }, { unit_amount: 1000 })
  const made = await subscribe(twenty)
  await stripe.invoiceItems.create({
    customer: made.customer,
    subscription: made.subscription,
    amount: 500,
    currency: 'usd',
  })
  const { when, sentences = [], form } = await page(made, ten)
  expect(when).toBe('at_period_end')
  expect(sentences.join(' ')).toContain(': USD 15.00. After that: USD 10.00 per month.')
  await confirmed(made.customer, form)
  expect(await nextOf(made.subscription)).toBe(1500)
})

it('a discount for one payment is told where Stripe takes it off', async () => {
  const [ten = '', thirty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 3000 })
  const { id: coupon } = await stripe.coupons.create({ percent_off: 50, duration: 'once' })
  await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: 'ONCE' })
  const made = await subscribe(ten)
  const { sentences = [], form, amountDue } = await page(made, thirty, { code: 'ONCE' })
  await confirmed(made.customer, form)
  const { data } = await stripe.charges.list({ customer: made.customer, limit: 1 })
  expect(data[0]?.amount).toBe(Number(amountDue?.amount))
  expect(sentences.join(' ')).toContain(`: ${usd(await nextOf(made.subscription))}.`)
})

it('what would charge more than was shown is not done, and the page keeps what was typed', async () => {
  const [ten = '', twenty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 2000 })
  const made = await subscribe(ten)
  const { form } = await page(made, twenty)
  if (!form) throw new Error('no form')
  await stripe.customers.createBalanceTransaction(made.customer, { amount: 700, currency: 'usd' })
  const { to } = await sendForm(updateAction, form)
  expect(to).toBe(`/subscriptions/${made.subscription}/update?price=${twenty}&quantity=1&problem=preview_outdated`)
  expect(await itemOf(made.subscription)).toEqual({ price: ten, quantity: 1 })
  const again = await page(made, twenty)
  expect(again.sentences?.[0]).toContain('USD 17.00 will be charged today')
  await confirmed(made.customer, again.form)
  expect(await itemOf(made.subscription)).toEqual({ price: twenty, quantity: 1 })
})

it('a declined change is dropped by its customer, is owed by nobody, and its receipt says so', async () => {
  const { customer, subscription, token } = await open()
  const before = await itemOf(subscription)
  const { id: declining } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  await stripe.subscriptions.update(subscription, { default_payment_method: declining })
  await syncCustomer(merchant, customer)
  const [asked] = await offer({ unit_amount: 29900, recurring: { interval: 'year' } })
  const declined = await sendForm(updateAction, { token, subscription, price: asked ?? '', ...toYearly })
  const { latest_invoice: latest } = await retrieve(subscription)
  const owner = { merchantId: merchant.id, customerId: customer }
  const labelled = async (status: 'overdue' | 'due') => {
    const shown = await loadInvoices(
      { ...owner, onBehalfOf: null, filter: { ...everyInvoice, status }, now, timeZone: 'UTC' },
      null,
    )
    return shown.ok
      ? shown.value.invoices.map((invoice) => invoiceLabel(invoice, { now, timeZone: 'UTC' }))
      : shown.code
  }
  expect([await labelled('overdue'), await labelled('due')]).toEqual([[], ['waiting']])
  const { sentences, form, when } = await page({ customer, subscription }, asked ?? null)
  expect(when).toBe('keep')
  expect(sentences).toContain('The change to Plan no longer takes place, and its payment is no longer asked for.')
  const { intent } = await sendForm(updateAction, form ?? { token })
  expect(await itemOf(subscription)).toEqual(before)
  expect((await retrieve(subscription)).pending_update).toBeNull()
  expect(await stripe.invoices.retrieve((latest as Stripe.Invoice).id ?? '')).toMatchObject({ status: 'void' })
  expect(await receiptOf(customer, intent)).toMatchObject({ receipt: { status: 'done', update: { kept: true } } })
  expect(await receiptOf(customer, declined.intent)).toMatchObject({
    receipt: { update: { pendingUntil: expect.any(Date) as Date } },
    current: { plannedChange: null, status: 'active' },
    openInvoices: [],
  })
  expect(offeredPrices.premium).toBe(before.price)
})
