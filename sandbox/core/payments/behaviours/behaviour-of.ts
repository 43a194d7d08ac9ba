import type { Behaviour } from './behaviour'
import { cardBehaviours, type CardBehaviourName } from './card-behaviours'
import { debitBehaviours, type DebitBehaviourName } from './debit-behaviours'

export type BehaviourName = CardBehaviourName | DebitBehaviourName

const behaviours: Record<BehaviourName, Behaviour> = { ...cardBehaviours, ...debitBehaviours }

/** What a payment method does; it pays where nothing else is said. */
export function behaviourOf(name: BehaviourName | undefined): Behaviour {
  return behaviours[name ?? 'succeeds']
}
