import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import { monthsFrom } from '@/sandbox/scenarios/steps/months-from'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { receiptTexts } from '../receipt-texts'
import { resumeAction } from './action'
import { loadResume } from './load'
import { resumeTexts } from './texts'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe, now } = harness

type Behavior = 'void' | 'keep_as_draft' | 'mark_uncollectible'

/** A subscription of 29.99 USD per month whose collection was paused for two renewals, or since one of a minute ago. */
async function paused(behavior: Behavior, since: 'two renewals' | 'a minute' = 'two renewals') {
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await harness.make('active')
  const { test_clock: clock, items } = await stripe.subscriptions.retrieve(subscription)
  const renewed = new Date((items.data[0]?.current_period_end ?? 0) * 1000 + 60_000)
  if (since === 'a minute') await advanceTo(stripe, String(clock), renewed)
  await stripe.subscriptions.update(subscription, { pause_collection: { behavior } })
  if (since === 'two renewals') await advanceTo(stripe, String(clock), monthsFrom(now, 2))
  const token = await openSessionFor(merchant.id, customer)
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const view = await loadResume(session.value, subscription)
  if (!view.ok) throw new Error(view.code)
  const { headline, details } = resumeTexts(session.value, view.value)
  return { customer, subscription, token, view: view.value, words: [headline, ...details].map(plain) }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const statuses = async (subscription: string) =>
  (await stripe.invoices.list({ subscription })).data.slice(0, 2).map(({ status }) => status)

it('names the drafts that wait, does not charge them, and the receipt says that they still wait', async () => {
  const { customer, subscription, token, view, words } = await paused('keep_as_draft')
  const waiting = '2 invoices, USD 59.98 in all, are still to be charged. No date is set for that yet.'
  expect(words[0]).toBe('Nothing is charged today')
  expect(words).toContain(waiting)
  expect(words).toContain('Resuming does not charge them.')
  expect(view.waiting?.invoices.map(({ total }) => total)).toEqual([2999n, 2999n])
  const { intent } = await sendForm(resumeAction, { token, subscription, shown: '0 usd' })
  expect(await statuses(subscription)).toEqual(['draft', 'draft'])
  const found = await loadReceipt({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent)
  if (!found.ok || found.value.receipt.status !== 'done') throw new Error('no receipt')
  const { receipt, current, openInvoices, method } = found.value
  const session = { locale: 'en', timeZone: 'UTC', now: monthsFrom(now, 2) } as const
  const { texts } = receiptTexts({ session, receipt, subscription: current, openInvoices, method })
  expect(texts.map(plain)).toContain(waiting)
})

it.each([
  ['void', 'void', 'What fell due during the pause is not charged.'],
  ['mark_uncollectible', 'uncollectible', 'The invoices from the pause are not collected.'],
] as const)('says of %s that its invoices stay %s', async (behavior, status, sentence) => {
  const { subscription, token, view, words } = await paused(behavior)
  expect(view.waiting).toBeNull()
  expect(words).toContain(sentence)
  await sendForm(resumeAction, { token, subscription, shown: '0 usd' })
  expect(await statuses(subscription)).toEqual([status, status])
})

it('says that the renewal of before the pause is charged soon', async () => {
  const { words } = await paused('void', 'a minute')
  expect(words.join(' ')).toMatch(/A payment of USD 29\.99 is being prepared\. It is due on \d+ \w+ \d{4}\./)
})
