import type { SubscriptionState } from '../subscriptions/subscription-state'

/** Whether the state names the next charge, whose parts then stand below it. */
export function tellsCharge(state: SubscriptionState): boolean {
  switch (state.kind) {
    case 'active':
      return state.amount !== null
    case 'past_due':
    case 'paused':
      return state.untilEnd ? Boolean(state.untilEnd.nextCharge?.amount) : state.renewal !== null
    case 'ending':
      return Boolean(state.nextCharge?.amount)
    case 'trialing':
      return state.withoutMethod !== 'cancel' && state.withoutMethod !== 'pause'
    default:
      return false
  }
}
