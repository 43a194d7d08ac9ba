import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer is on Premium, and a schedule changes it to Basic when the period ends in sixteen days. */
export const scheduledChange: Scenario = async (context) => {
  const { stripe, now } = context
  const made = await subscribed(context, {
    name: 'Sven Dahl',
    mailbox: 'sven.dahl',
    since: monthsFrom(daysFrom(now, 16), -5),
  })
  const [subscription = ''] = made.subscriptions
  const [premium, basic] = [await ensurePrice(context, 'premium_monthly'), await ensurePrice(context, 'basic_monthly')]
  const { id, current_phase: current } = await stripe.subscriptionSchedules.create({ from_subscription: subscription })
  if (!current) throw new Error(`the schedule ${id} is not under way`)
  await stripe.subscriptionSchedules.update(id, {
    end_behavior: 'release',
    phases: [
      { items: [{ price: premium, quantity: 1 }], start_date: current.start_date, end_date: current.end_date },
      { items: [{ price: basic, quantity: 1 }], duration: { interval: 'month', interval_count: 1 } },
    ],
  })
  return made
}
