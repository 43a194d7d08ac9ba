import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { ok } from '@/lib/errors'
import type { ScenarioName } from '@/sandbox/scenarios'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from './action'
import { loadCancel } from './load'
import { cancelTexts } from './texts'
import { keepAction } from '../keep/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

/** What the cancel page says, as a fact and in words. */
async function toldBefore({ token, subscription: id }: OpenedCustomer) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadCancel(session.value, id, async () => ok())
  if (!view.ok) throw new Error(view.code)
  const { headline, details } = cancelTexts(view.value, { locale: 'en', timeZone: 'UTC' })
  return { ...view.value.outcome, words: [headline, ...details] }
}

/** One of classic billing, beside the scenario's own. */
async function classic(): Promise<OpenedCustomer> {
  const {
    customer,
    subscriptions: [other = ''],
  } = await harness.make('active')
  const price = (await stripe.subscriptions.retrieve(other)).items.data[0]?.price.id ?? ''
  const { id: subscription } = await stripe.subscriptions.create({
    customer,
    items: [{ price }],
    billing_mode: { type: 'classic' },
  })
  return { customer, subscription, token: await openSessionFor(merchant.id, customer) }
}

const onDay = /^Your subscription ends on \d+ \w+ \d{4}/

it.each<[ScenarioName | 'classic', RegExp, RegExp]>([
  ['paused', onDay, /Nothing more will be charged/],
  ['pausing', onDay, /The pause planned for .* no longer takes place/],
  ['pausing_service', onDay, /The pause planned for .* no longer takes place/],
  ['paused_service', /as soon as you confirm/, /Nothing more will be charged/],
  ['unpaid', onDay, /still due|stays due|stay due/],
  ['metered', onDay, /billed in a final invoice/],
  ['incomplete', /as soon as you confirm/, /due|charge/],
  ['send_invoice', onDay, /due/],
  ['scheduled_change', onDay, /change/],
  ['several_items', onDay, /Nothing more will be charged/],
  ['classic', onDay, /Nothing more will be charged/],
])('%s: the cancel page tells what then becomes of it at Stripe', async (name, headline, detail) => {
  const made = await (name === 'classic' ? classic() : openCustomer(harness, name))
  const told = await toldBefore(made)
  expect(told.words[0]).toMatch(headline)
  expect(told.words.slice(1).join(' ')).toMatch(detail)
  const before = await stripe.subscriptions.retrieve(made.subscription)

  const { to, intent } = await sendForm(cancelAction, made)
  expect(to).toBe(`/receipts/${intent}`)

  const after = await stripe.subscriptions.retrieve(made.subscription)
  const firstEnd = Math.min(...after.items.data.map((item) => item.current_period_end))
  if (told.immediate) expect(after.ended_at).not.toBeNull()
  else {
    expect(after).toMatchObject({ status: before.status, ended_at: null })
    expect(new Date((after.cancel_at ?? (after.cancel_at_period_end ? firstEnd : 0)) * 1000)).toEqual(told.endsAt)
  }
  if (told.pauseDropped) {
    expect(after).toMatchObject({ schedule: null, pause_collection: null })
    expect(after.metadata).not.toHaveProperty('portico_pause')
  }
  if (told.changeDropped) {
    expect(after.schedule).toBeNull()
    expect(await stripe.subscriptionSchedules.retrieve(String(before.schedule))).toMatchObject({ status: 'released' })
  }
  const { data: invoices } = await stripe.invoices.list({ subscription: made.subscription, status: 'open' })
  const collected = invoices.some(({ auto_advance: goesOn, next_payment_attempt: at }) => goesOn && at !== null)
  expect({ continues: true, stops: false, not_attempted: false, nothing_open: false }[told.collection]).toBe(collected)
  await harness.expectInStep(made.customer)
})

it('a merchant’s schedule that ends in a cancellation is not let go by keeping', async () => {
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await harness.make('active')
  await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
  const { id } = await stripe.subscriptionSchedules.create({ from_subscription: subscription })
  await stripe.subscriptionSchedules.update(id, { end_behavior: 'cancel' })
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
  const token = await openSessionFor(merchant.id, customer)
  // First the mirror knows nothing of the schedule, then it does.
  await sendForm(keepAction, { token, subscription })
  await syncCustomer(merchant, customer)
  expect((await sendForm(keepAction, { token, subscription })).state).toMatchObject({ code: 'fixed_term' })
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
  expect(await stripe.subscriptionSchedules.retrieve(id)).toMatchObject({ status: 'active' })
  await harness.expectInStep(customer)
})

it('says of an end that is set already what is charged then', async () => {
  const made = await openCustomer(harness, 'cancel_scheduled')
  await stripe.invoiceItems.create({ customer: made.customer, amount: 700, currency: 'usd', description: 'Extra' })
  await syncCustomer(merchant, made.customer)
  const { alreadySet, words } = await toldBefore(made)
  expect(alreadySet).toBe(true)
  expect(words.join(' ').replaceAll('\u00a0', ' ')).toMatch(/ USD 7\.00 will still be charged on \d+ \w+ \d{4}\./)
  expect(words).not.toContain('Nothing more will be charged.')
})
