import { chargeDate } from './charge-date'
import { currentPaymentMethod } from './current-payment-method'
import { isLive } from '../subscriptions/is-live'
import { methodNeeds, type MethodNeeds } from './method-needs'
import { methodStanding } from './method-standing'
import { planName } from '../plans/plan-name'
import type { PaymentMethod, Subscription } from '../types'

export type MethodInUse = MethodNeeds & {
  /** null where there is no stored method to charge */
  method: PaymentMethod | null
  /** the plans it is charged for, named only where other plans use another method */
  plans: string[]
  /** the first charge ahead (UTC); null where none is known */
  nextChargeAt: Date | null
}

const nothingNeeded: MethodNeeds = { asksForMethod: false, warnsOfExpiry: false }

/**
 * Every method that a live subscription is charged to, each once, in the order of the subscriptions. Where no
 * subscription is live, the customer's default.
 */
export function methodsInUse(
  subscriptions: readonly Subscription[],
  customerDefaultId: string | null,
  methods: readonly PaymentMethod[],
  now: Date,
): MethodInUse[] {
  const uses = new Map<PaymentMethod | null, Subscription[]>()
  for (const subscription of subscriptions.filter(isLive)) {
    const method = currentPaymentMethod(subscription, customerDefaultId, methods)
    uses.set(method, [...(uses.get(method) ?? []), subscription])
  }
  if (uses.size === 0) {
    return [
      {
        method: currentPaymentMethod(null, customerDefaultId, methods),
        plans: [],
        nextChargeAt: null,
        ...nothingNeeded,
      },
    ]
  }
  return [...uses].map(([method, using]) => {
    const charged = using.filter(({ collectionMethod }) => collectionMethod === 'charge_automatically')
    const nextChargeAt = earliest(charged.map((subscription) => chargeDate(subscription, now)))
    const [first] = charged
    return {
      method,
      plans: uses.size > 1 ? [...new Set(using.map(planName))] : [],
      nextChargeAt,
      ...(first ? methodNeeds(first.collectionMethod, methodStanding(method, now, nextChargeAt)) : nothingNeeded),
    }
  })
}

function earliest(dates: (Date | null)[]): Date | null {
  const times = dates.flatMap((date) => (date ? [date.getTime()] : []))
  return times.length > 0 ? new Date(Math.min(...times)) : null
}
