import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'

const pausedKeys: Record<string, 'state.pausedVoid' | 'state.pausedUncollectible' | 'state.pausedKept'> = {
  void: 'state.pausedVoid',
  mark_uncollectible: 'state.pausedUncollectible',
  keep_as_draft: 'state.pausedKept',
}

/** What a pause means for what falls due meanwhile, as a key of the message namespace `portal`. */
export function pausedKey(state: Extract<SubscriptionState, { kind: 'paused' }>) {
  const { by, behavior, beginsAt, reason, resumption, amount } = state
  if (by === 'pause_collection') return pausedKeys[behavior ?? ''] ?? 'state.pausedNoCharge'
  if (resumption) return 'state.pausedResumption'
  if (amount && !beginsAt) return 'state.pausedPaymentFailed'
  if (beginsAt || reason === 'pause_requested') return 'state.pausedService'
  return reason === 'trial_end_without_payment_method' ? 'state.pausedTrialEnded' : 'state.pausedNoCharge'
}
