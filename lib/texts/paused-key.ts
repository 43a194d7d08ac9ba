import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'

const pausedKeys: Record<string, 'state.pausedVoid' | 'state.pausedUncollectible' | 'state.pausedKept'> = {
  void: 'state.pausedVoid',
  mark_uncollectible: 'state.pausedUncollectible',
  keep_as_draft: 'state.pausedKept',
}

/** What a pause means for what falls due meanwhile, as a key of the message namespace `portal`. */
export function pausedKey({ by, behavior, reason, amount }: Extract<SubscriptionState, { kind: 'paused' }>) {
  if (by === 'pause_collection') return pausedKeys[behavior ?? ''] ?? 'state.pausedNoCharge'
  if (by === 'status' && amount) return 'state.pausedPaymentFailed'
  return reason === 'trial_end_without_payment_method' ? 'state.pausedTrialEnded' : 'state.pausedNoCharge'
}
