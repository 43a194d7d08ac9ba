import { expect, it } from 'vitest'
import { scheduledEnd } from './scheduled-end'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'

const cancelAt = new Date('2023-09-01T12:00:00Z')

it('is null while the subscription renews', () => {
  expect(scheduledEnd(buildSubscription())).toBeNull()
})

it('is the end of the period when Stripe says so', () => {
  expect(scheduledEnd(buildSubscription({ cancelAtPeriodEnd: true }))).toEqual(new Date('2023-06-14T00:00:00Z'))
})

it('reads cancel_at, which flexible billing sets alone', () => {
  expect(scheduledEnd(buildSubscription({ cancelAt }))).toEqual(cancelAt)
})

it('believes cancel_at where both are set', () => {
  expect(scheduledEnd(buildSubscription({ cancelAt, cancelAtPeriodEnd: true }))).toEqual(cancelAt)
})

it('ends with the last of its items when it has several', () => {
  const yearly = buildItem({ id: 'si_2', currentPeriodEnd: new Date('2024-03-14T00:00:00Z') })
  const subscription = buildSubscription({ cancelAtPeriodEnd: true, items: [buildItem(), yearly] })
  expect(scheduledEnd(subscription)).toEqual(new Date('2024-03-14T00:00:00Z'))
})
