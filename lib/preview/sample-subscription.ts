import { nullsOf } from '@/lib/billing/objects/nulls-of'
import { subscriptionSchema } from '@/lib/billing/objects/subscription'
import type { Subscription } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n/locales'
import { daysAfter } from './days-after'
import type { PreviewView } from './view-texts'
import { samplePlan } from './sample-plan'

type SampleState = Exclude<PreviewView, 'several' | 'cancel_page'>

type Sample = { state: SampleState; plan?: 'premium' | 'basic'; locale: Locale; now: Date }

/** A subscription of the sample customer's, twelve days into its month. */
export function sampleSubscription({ state, plan: name = 'premium', locale, now }: Sample): Subscription {
  const plan = samplePlan(name, locale)
  const startedAt = daysAfter(now, -102)
  const [currentPeriodStart, currentPeriodEnd] = [daysAfter(now, -12), daysAfter(now, 18)]
  return {
    ...nullsOf(subscriptionSchema),
    id: `sub_${name}`,
    status: 'active',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    billingMode: 'flexible',
    startDate: startedAt,
    cancelAtPeriodEnd: false,
    defaultPaymentMethodId: 'pm_sample',
    latestInvoiceId: 'in_4',
    createdAt: startedAt,
    discounts: [],
    items: [{ id: `si_${name}`, priceId: plan.price.id, quantity: 1, currentPeriodStart, currentPeriodEnd, ...plan }],
    ...(state === 'active' || state === 'past_due' ? chargeOf(plan.price.unitAmount, currentPeriodEnd) : {}),
    ...changes(state, plan.price.unitAmount, { now, currentPeriodEnd }),
  }
}

type Moments = { now: Date; currentPeriodEnd: Date }

function changes(state: SampleState, amount: bigint | null, { now, currentPeriodEnd }: Moments): Partial<Subscription> {
  switch (state) {
    case 'active':
      return {}
    case 'trialing': {
      const trialEnd = currentPeriodEnd
      const began = daysAfter(now, -12)
      const trial = { trialStart: began, trialEnd, startDate: began, createdAt: began }
      return { status: 'trialing', trialEndBehavior: 'create_invoice', ...trial, ...chargeOf(amount, trialEnd) }
    }
    case 'past_due':
      return { status: 'past_due' }
    case 'cancelling':
      return { cancelAtPeriodEnd: true, cancelAt: currentPeriodEnd, canceledAt: daysAfter(now, -1) }
    case 'pausing': {
      return { pauseBeginsAt: currentPeriodEnd, pauseResumesAt: daysAfter(currentPeriodEnd, 30) }
    }
    case 'paused': {
      return {
        status: 'paused',
        pausedReason: 'pause_requested',
        pauseBeginsAt: daysAfter(now, -10),
        pauseResumesAt: currentPeriodEnd,
        ...chargeOf(amount, currentPeriodEnd),
      }
    }
    case 'ended': {
      const endedAt = daysAfter(now, -3)
      return { status: 'canceled', canceledAt: endedAt, endedAt }
    }
  }
}

/** The next charge as Stripe's preview would tell it. */
function chargeOf(amount: bigint | null, at: Date): Partial<Subscription> {
  return { upcomingTotal: amount, upcomingAmountDue: amount, upcomingAt: at }
}
