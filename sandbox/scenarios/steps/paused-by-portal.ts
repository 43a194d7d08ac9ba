import type Stripe from 'stripe'
import { monthsFrom } from './months-from'
import { secondsOf } from './seconds-of'

/**
 * Pauses a subscription when its paid period ends, for so many months, as the portal does: a minute before, with its own
 * key, and paid for before it goes on.
 */
export async function pausedByPortal(stripe: Stripe, subscription: string, months: number): Promise<void> {
  const { items } = await stripe.subscriptions.retrieve(subscription)
  const begins = items.data[0]?.current_period_end ?? 0
  const resumes = secondsOf(monthsFrom(new Date(begins * 1000), months))
  await stripe.subscriptionSchedules.create({
    from_subscription: subscription,
    pause_schedules: [
      {
        key: `portico_pause_${begins}`,
        pause: {
          pause_at: { type: 'timestamp', timestamp: begins - 60 },
          settings: { invoicing_behavior: 'invoice', bill_for: { unused_time_from: { type: 'none' } } },
        },
        resume: { resume_at: { type: 'timestamp', timestamp: resumes } },
      },
    ],
  })
}
