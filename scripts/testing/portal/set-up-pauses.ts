import { beforeAll } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { pauseAction } from '@/lib/tasks/pause/action'
import { loadPause } from '@/lib/tasks/pause/load'
import { offerText, pauseTexts } from '@/lib/tasks/pause/texts'
import { setUpSync } from '../sync/sync-harness'
import { sendForm } from '../requests/send-form'
import { configureFeatures } from './configure-features'
import { makeSubscriber } from './make-subscriber'

/**
 * Customers of a merchant that lets them pause for one or two months, twice a year; `paymentsOnly` where only payments
 * pause. Call it at the top of a test file.
 */
export function setUpPauses({ paymentsOnly }: { paymentsOnly: boolean }) {
  const harness = setUpSync()
  const { merchant, stripe } = harness

  const twoMonths = {
    type: 'interval_options',
    interval_options: [1, 2].map((interval_count) => ({ interval: 'month', interval_count })),
  }

  /** Sets how long pauses may be: one or two months unless it is said otherwise. */
  const configure = (duration: object = twoMonths) =>
    configureFeatures(merchant.id, {
      subscription_pause: { enabled: true, duration, pauses_per_year: 2, payments_only: paymentsOnly },
    })

  beforeAll(() => configure())

  /**
   * A customer whose subscription of 29.99 USD a month began at a moment (ISO 8601), where the clock stands. `card` is
   * charged from then on.
   */
  async function subscribed(since: string, { card }: { card?: string } = {}) {
    const { open, ...made } = await makeSubscriber(harness, {
      unitAmount: 2999,
      since,
      customer: { email: 'ada@example.com' },
    })
    const { customer } = made
    if (card) {
      const { id } = await stripe.paymentMethods.attach(card, { customer })
      await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
    }
    const { subscription, token } = await open()
    async function advance(at: string) {
      await made.advance(at)
      await syncCustomer(merchant, customer)
    }
    return { customer, subscription, token, advance }
  }

  const seconds = (date: string) => Date.parse(date) / 1000
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  async function sessionOf(token: string) {
    const session = await openSession(token)
    if (!session.ok) throw new Error(session.code)
    return session.value
  }

  async function viewOf(token: string, subscription: string, now = false) {
    const view = await loadPause(await sessionOf(token), subscription, now)
    if (!view.ok) throw new Error(view.code)
    return view.value
  }

  async function planOf(token: string, subscription: string, now = false) {
    const { plan, refused } = await viewOf(token, subscription, now)
    if (!plan?.ok) throw new Error(refused ?? 'no plan')
    return plan.value
  }

  /** What the page says. */
  async function told(token: string, subscription: string, now = false) {
    const session = await sessionOf(token)
    const view = await viewOf(token, subscription, now)
    const plan = await planOf(token, subscription, now)
    const { headline, details } = pauseTexts(session, view.subscription, plan)
    return [headline, ...details, ...plan.offers.map((offer) => offerText(session, offer, plan))].map(plain)
  }

  async function send(token: string, subscription: string, length: string, more: Record<string, string> = {}) {
    const { plan } = await viewOf(token, subscription, more.start === 'now')
    const begins = plan?.ok ? String(plan.value.beginsAt.getTime() / 1000) : '1'
    const kind = paymentsOnly ? 'payments' : 'service'
    return sendForm(pauseAction, { token, subscription, kind, length, begins, shown: '0 usd', ...more })
  }

  const heldBy = async (subscription: string) => (await stripe.subscriptions.retrieve(subscription)).pause_collection

  const seen = { plain, sessionOf, viewOf, planOf, told, send, heldBy }
  return { harness, merchant, stripe, seconds, configure, subscribed, ...seen }
}
