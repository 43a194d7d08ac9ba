import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'

/** What a pause is called: of the payments, or of the subscription itself, as keys of the message namespace `portal`. */
export function pauseKeys({ by }: Pick<Extract<SubscriptionState, { kind: 'paused' }>, 'by'>) {
  return by === 'pause_collection' ? paymentsKeys : serviceKeys
}

const paymentsKeys = {
  pausing: 'state.pausingPayments',
  pausingUntil: 'state.pausingPaymentsUntil',
  pausingOpen: 'state.pausingPaymentsOpen',
  paused: 'state.pausedPayments',
  pausedUntil: 'state.paymentsUntil',
} as const

const serviceKeys = {
  pausing: 'state.pausing',
  pausingUntil: 'state.pausingUntil',
  pausingOpen: 'state.pausingOpen',
  paused: 'state.paused',
  pausedUntil: 'state.pausedUntil',
} as const
