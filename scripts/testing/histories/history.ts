import fc from 'fast-check'
import { steps, type StepName } from './steps'

/** What happens to one customer, and to the events about it. */
export type History = {
  steps: StepName[]
  deliveries: {
    /** decides the order, and which events are lost or repeated */
    seed: number
    /** `late`: all after the last step; `mixed`: also between the steps, in any order */
    order: 'late' | 'mixed'
    lost: number
    repeated: number
    /** every event claims the same second */
    sameSecond: boolean
  }
}

const names = Object.keys(steps) as StepName[]

/** Every history begins with a card and a subscription, in either order. */
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
