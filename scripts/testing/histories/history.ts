import fc from 'fast-check'
import { steps, type StepName } from './steps'

/** What happens to one customer, and what becomes of the events that tell of it. */
export type History = {
  steps: StepName[]
  deliveries: {
    /** of the order, and of which events are lost or told again */
    seed: number
    /** `late`: all after the last step; `mixed`: between the steps as well, in any order */
    order: 'late' | 'mixed'
    lost: number
    repeated: number
    /** every event claims to be of the same second */
    sameSecond: boolean
  }
}

const names = Object.keys(steps) as StepName[]

/** Histories begin with what most do: a card and a subscription, in either order. */
export const histories: fc.Arbitrary<History> = fc.record({
  steps: fc
    .tuple(
      fc.constantFrom<StepName[]>(['addCard', 'subscribe'], ['subscribe', 'addCard'], ['subscribe'], ['rename']),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 7 }),
    )
    .map(([first, rest]) => [...first, ...rest]),
  deliveries: fc.record({
    seed: fc.nat(),
    order: fc.constantFrom('late', 'mixed'),
    lost: fc.constantFrom(0, 0, 0, 0.3, 0.7),
    repeated: fc.constantFrom(0, 0.3, 1),
    sameSecond: fc.boolean(),
  }),
})
