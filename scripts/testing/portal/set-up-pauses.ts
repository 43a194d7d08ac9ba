import { beforeAll } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { pauseAction } from '@/lib/tasks/pause/action'
import { loadPause } from '@/lib/tasks/pause/load'
import { offerText, pauseTexts } from '@/lib/tasks/pause/texts'
import { setUpSync } from '../sync/sync-harness'
import { sendForm } from '../requests/send-form'
import { configureFeatures } from './configure-features'

/**
 * Customers of a merchant that lets them pause for one or two months, twice a year; `paymentsOnly` where only payments
 * pause. Call it at the top of a test file.
 */
export function setUpPauses({ paymentsOnly }: { paymentsOnly: boolean }) {
  const harness = setUpSync()
  const { merchant, stripe } = harness

  const months = (...counts: number[]) => ({
    type: 'interval_options',
    interval_options: counts.map((interval_count) => ({ interval: 'month', interval_count })),
  })

  beforeAll(() =>
    configureFeatures(merchant.id, {
      subscription_pause: {
        enabled: true,
        duration: months(1, 2),
        pauses_per_year: 2,
        payments_only: paymentsOnly,
      },
    }),
  )

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

  return { harness, merchant, stripe, seconds, plain, sessionOf, viewOf, planOf, told, send, heldBy }
}
