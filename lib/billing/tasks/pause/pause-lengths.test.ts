import { expect, it } from 'vitest'
import { defaultPortalFeatures, type PauseInterval } from '../../portal-features'
import { buildItem } from '../../testing/build-item'
import { buildSubscription } from '../../testing/build-subscription'
import { pauseLengths } from './pause-lengths'

type Interval = PauseInterval['interval']

const features = (...options: [number, Interval][]) => ({
  subscriptionPause: {
    ...defaultPortalFeatures.subscriptionPause,
    duration: {
      type: 'interval_options' as const,
      intervalOptions: options.map(([intervalCount, interval]) => ({ interval, intervalCount })),
    },
  },
})

const every = (intervalCount: number, interval: Interval) =>
  buildSubscription({ items: [buildItem({ price: { interval, intervalCount } })] })

it.each<[string, [number, Interval], [number, Interval], number | null]>([
  ['a month of a monthly plan', [1, 'month'], [1, 'month'], 1],
  ['the longest pause', [36, 'month'], [1, 'month'], 36],
  ['three years of a monthly plan', [3, 'year'], [1, 'month'], 36],
  ['a year of a yearly plan', [12, 'month'], [1, 'year'], 1],
  ['half a year of a quarterly plan', [6, 'month'], [3, 'month'], 2],
  ['two weeks of a weekly plan', [2, 'week'], [1, 'week'], 2],
  ['14 days of a weekly plan', [14, 'day'], [1, 'week'], 2],
  ['no pause at all', [0, 'month'], [1, 'month'], null],
  ['a pause that is too long', [37, 'month'], [1, 'month'], null],
  ['a pause of part of a month', [1.5, 'month'], [1, 'month'], null],
  ['less than nothing', [-1, 'month'], [1, 'month'], null],
  ['a month of a yearly plan, which would skip the year', [1, 'month'], [1, 'year'], null],
  ['four months of a quarterly plan', [4, 'month'], [3, 'month'], null],
  ['weeks of a monthly plan', [4, 'week'], [1, 'month'], null],
])('%s', (_what, option, plan, periods) => {
  expect(pauseLengths(every(...plan), features(option)).map((length) => length.periods)).toEqual(
    periods === null ? [] : [periods],
  )
})

it('offers the shortest first, and each once', () => {
  const lengths = pauseLengths(every(1, 'month'), features([3, 'month'], [1, 'year'], [1, 'month'], [12, 'month']))
  expect(lengths.map(({ value }) => value)).toEqual(['month-1', 'month-3', 'year-1'])
})

it('lasts until it is resumed where the configuration says so', () => {
  const open = { type: 'indefinite' as const, intervalOptions: [] }
  const subscriptionPause = { ...defaultPortalFeatures.subscriptionPause, duration: open }
  expect(pauseLengths(every(1, 'year'), { subscriptionPause })).toEqual([{ value: 'open', periods: null }])
})

it.each([
  ['at different intervals', buildItem({ price: { interval: 'year' } })],
  ['on different days', buildItem({ currentPeriodEnd: new Date('2023-06-20T00:00:00Z') })],
])('is not offered where items renew %s', (_, other) => {
  const subscription = buildSubscription({ items: [buildItem(), { ...other, id: 'si_2' }] })
  expect(pauseLengths(subscription, features([1, 'month'], [1, 'year']))).toEqual([])
})
