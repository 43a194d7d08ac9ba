import type { Behaviour } from './behaviour'
import { cardBehaviours, type CardBehaviourName } from './card-behaviours'
import { debitBehaviours, type DebitBehaviourName } from './debit-behaviours'

export type BehaviourName = CardBehaviourName | DebitBehaviourName

const behaviours: Record<BehaviourName, Behaviour> = { ...cardBehaviours, ...debitBehaviours }

/** Returns how a payment method behaves. By default it pays. */
export function behaviourOf(name: BehaviourName | undefined): Behaviour {
  return behaviours[name ?? 'succeeds']
}
