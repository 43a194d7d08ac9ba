import { expect, it } from 'vitest'
import { pauseEndsAt } from './pause-ends-at'

const begins = new Date('2023-06-14T00:00:00Z')
const ends = new Date('2023-07-13T23:59:00Z')

it.each([
  ['of payments, at the renewal that is charged', 'void', begins, ends, new Date('2023-07-14T00:00:00Z')],
  ['the merchant’s, when Stripe says', 'void', null, ends, ends],
  ['of the subscription, when Stripe resumes it', null, begins, ends, ends],
  ['open', 'void', begins, null, null],
])('a pause is %s', (_, pauseBehavior, pauseBeginsAt, pauseResumesAt, expected) => {
  expect(pauseEndsAt({ pauseBehavior, pauseBeginsAt, pauseResumesAt })).toEqual(expected)
})
