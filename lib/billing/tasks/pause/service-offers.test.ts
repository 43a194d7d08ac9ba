import { expect, it } from 'vitest'
import { defaultPortalFeatures, type PauseInterval } from '../../portal-features'
import { serviceOffers } from './service-offers'

const begins = new Date('2027-01-31T10:00:00Z')

function offered(options: [number, PauseInterval['interval']][], { beginsAt = begins, now = begins } = {}) {
  const intervalOptions = options.map(([intervalCount, interval]) => ({ interval, intervalCount }))
  const duration = { type: 'interval_options' as const, intervalOptions }
  const subscriptionPause = { ...defaultPortalFeatures.subscriptionPause, duration }
  return serviceOffers({ subscriptionPause }, beginsAt, now).map(({ value, resumesAt }) => [
    value,
    resumesAt?.toISOString().slice(0, 10),
  ])
}

it('ends on the day of the month that it began on, or its last', () => {
  expect(offered([[1, 'month']])).toEqual([['month-1', '2027-02-28']])
  expect(offered([[2, 'month']])).toEqual([['month-2', '2027-03-31']])
})

it('has every length of Stripe’s up to three years, shortest first and each once', () => {
  const lengths: [number, PauseInterval['interval']][] = [
    [3, 'year'],
    [10, 'day'],
    [2, 'week'],
    [14, 'day'],
    [36, 'month'],
  ]
  expect(offered(lengths)).toEqual([
    ['day-10', '2027-02-10'],
    ['week-2', '2027-02-14'],
    ['year-3', '2030-01-31'],
  ])
})

it.each([0, 37, 1.5, -1])('has no pause of %s months', (count) => {
  expect(offered([[count, 'month']])).toEqual([])
})

it('leaves out the days that are over', () => {
  const now = new Date('2027-03-10T00:00:00Z')
  const lengths: [number, PauseInterval['interval']][] = [
    [1, 'month'],
    [2, 'month'],
  ]
  expect(offered(lengths, { now })).toEqual([['month-2', '2027-03-31']])
})

it('lasts until it is resumed where the configuration says so', () => {
  const duration = { type: 'indefinite' as const, intervalOptions: [] }
  const subscriptionPause = { ...defaultPortalFeatures.subscriptionPause, duration }
  expect(serviceOffers({ subscriptionPause }, begins, begins)).toEqual([
    { value: 'open', periods: null, resumesAt: null },
  ])
})
