import { expect, it } from 'vitest'
import { isFixedTerm } from './is-fixed-term'
import { buildSubscription } from '../testing/build-subscription'

const periodEnd = new Date('2023-06-14T00:00:00Z')
const thisPeriod = new Date('2023-05-20T00:00:00Z')
const lastPeriod = new Date('2023-04-20T00:00:00Z')
const later = new Date('2023-12-01T00:00:00Z')

it.each([
  ['renews', {}, false],
  ['ends past the period', { cancelAt: later }, true],
  ['ends with the period, by its date alone', { cancelAt: periodEnd }, false],
  [
    'ends with the period, by its date alone, asked for since it began',
    { cancelAt: periodEnd, canceledAt: thisPeriod },
    false,
  ],
  ['is in the last period of its term', { cancelAt: periodEnd, canceledAt: lastPeriod }, true],
  [
    'ends with a period that was extended since the customer asked',
    { cancelAt: periodEnd, cancelAtPeriodEnd: true, canceledAt: lastPeriod },
    false,
  ],
  ['ends with the period, as the customer asked', { cancelAt: periodEnd, cancelAtPeriodEnd: true }, false],
  ['ends within the period', { cancelAt: new Date('2023-06-01T00:00:00Z') }, false],
  ['ends later with feedback', { cancelAt: later, cancellationFeedback: 'unused' }, false],
  ['ends later with a comment', { cancelAt: later, cancellationComment: 'Moving' }, false],
  ['ends with a schedule', { cancelAt: periodEnd, scheduleEndsAt: periodEnd }, true],
] as const)('one that %s', (_, subscription, expected) => {
  expect(isFixedTerm(buildSubscription(subscription))).toBe(expected)
})
