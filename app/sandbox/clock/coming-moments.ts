import type { Stripe } from '@/lib/stripe/client/client'
import { daysFrom } from '@/sandbox/scenarios/steps/days-from'

export type Moment = { name: string; at: Date }

type Subscription = Pick<Stripe.Subscription, 'status' | 'trial_end' | 'cancel_at' | 'pause_collection' | 'items'>

/** In days. A renewal's invoice is a draft for an hour; the rest leaves time to charge it. */
const untilCharged = (1 + 5 / 60) / 24

const fiveMinutes = 5 / 60 / 24

const running: Stripe.Subscription.Status[] = ['active', 'past_due', 'unpaid', 'trialing']

/** What else is to come, in Unix seconds: attempts at open invoices, the days they are due, banks' answers to debits. */
export type Ahead = { attempts: (number | null)[]; dues?: (number | null)[]; answers?: (number | null)[] }

/** The next interesting times to advance to, soonest first, all in the future. */
export function comingMoments(
  subscriptions: Subscription[],
  { attempts, dues = [], answers = [] }: Ahead,
  now: Date,
): Moment[] {
  const found = subscriptions.flatMap((subscription) => momentsOf(subscription))
  const others = [
    ...attempts.map((at) => moment('next payment attempt', at, fiveMinutes)),
    ...dues.map((at) => moment('invoice’s due moment', at, fiveMinutes)),
    ...answers.map((at) => moment('bank’s answer', at, fiveMinutes)),
  ]
  const ahead = [...found, ...others].filter((each) => each !== null).filter(({ at }) => at > now)
  const soonest = ahead.sort((one, other) => one.at.getTime() - other.at.getTime())
  return soonest.filter(({ name }, index) => soonest.findIndex((each) => each.name === name) === index)
}

function momentsOf(subscription: Subscription): (Moment | null)[] {
  const isRunning = running.includes(subscription.status)
  const ends = subscription.items.data.map(({ current_period_end: end }) => end)
  const renewal = isRunning && ends.length > 0 ? Math.min(...ends) : null
  const endsFirst = subscription.cancel_at !== null && renewal !== null && subscription.cancel_at <= renewal
  return [
    subscription.status === 'trialing' ? moment('three days before the trial ends', subscription.trial_end, -3) : null,
    subscription.status === 'trialing' ? moment('trial’s end, charged', subscription.trial_end, untilCharged) : null,
    subscription.status === 'trialing' || endsFirst ? null : moment('renewal, charged', renewal, untilCharged),
    moment('scheduled end', subscription.cancel_at, fiveMinutes),
    moment('end of the pause', subscription.pause_collection?.resumes_at ?? null, fiveMinutes),
  ]
}

function moment(name: string, seconds: number | null, daysLater: number): Moment | null {
  return seconds === null ? null : { name, at: daysFrom(new Date(seconds * 1000), daysLater) }
}
