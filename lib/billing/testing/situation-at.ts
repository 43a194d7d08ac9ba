import type { Situation } from '../subscriptions/subscription-state'
import { buildCard } from './build-card'

/** A moment as a merchant in UTC reads it, with the card of `buildCard` stored. */
export function situationAt(now: Date, overrides: Partial<Situation> = {}): Situation {
  return { now, timeZone: 'UTC', method: buildCard(), ...overrides }
}
