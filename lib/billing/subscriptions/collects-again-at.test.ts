import { expect, it } from 'vitest'
import { collectsAgainAt } from './collects-again-at'

const begins = new Date('2023-06-14T00:00:00Z')
const ends = new Date('2023-07-13T23:59:00Z')

it.each([
  ['the customer’s, at the renewal that is charged', begins, ends, new Date('2023-07-14T00:00:00Z')],
  ['the merchant’s, when Stripe says', null, ends, ends],
  ['open', begins, null, null],
])('a pause is %s', (_, pauseBeginsAt, pauseResumesAt, expected) => {
  expect(collectsAgainAt({ pauseBeginsAt, pauseResumesAt })).toEqual(expected)
})
