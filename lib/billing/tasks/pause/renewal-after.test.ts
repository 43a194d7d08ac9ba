import { expect, it } from 'vitest'
import { renewalAfter } from './renewal-after'

it.each([
  ['a month from 14 June', '2023-06-14T10:30:00Z', 1, 'month', 1, 14, '2023-07-14T10:30:00Z'],
  ['a month from 31 January', '2023-01-31T00:00:00Z', 1, 'month', 1, 31, '2023-02-28T00:00:00Z'],
  ['a month from 31 January of a leap year', '2024-01-31T00:00:00Z', 1, 'month', 1, 31, '2024-02-29T00:00:00Z'],
  ['two months from 31 January', '2023-01-31T00:00:00Z', 2, 'month', 1, 31, '2023-03-31T00:00:00Z'],
  ['a month from 28 February, anchored to the 31st', '2023-02-28T00:00:00Z', 1, 'month', 1, 31, '2023-03-31T00:00:00Z'],
  ['a month from 28 February, anchored to the 28th', '2023-02-28T00:00:00Z', 1, 'month', 1, 28, '2023-03-28T00:00:00Z'],
  ['a month from 30 April, anchored to the 31st', '2023-04-30T00:00:00Z', 1, 'month', 1, 31, '2023-05-31T00:00:00Z'],
  ['two quarters from 30 November', '2023-11-30T00:00:00Z', 2, 'month', 3, 30, '2024-05-30T00:00:00Z'],
  ['36 months', '2023-01-31T00:00:00Z', 36, 'month', 1, 31, '2026-01-31T00:00:00Z'],
  ['a year from 29 February', '2024-02-29T00:00:00Z', 1, 'year', 1, 29, '2025-02-28T00:00:00Z'],
  ['two weeks', '2023-06-14T00:00:00Z', 2, 'week', 1, 14, '2023-06-28T00:00:00Z'],
  ['thirty days', '2023-06-14T00:00:00Z', 3, 'day', 10, 14, '2023-07-14T00:00:00Z'],
])('%s', (_what, from, periods, interval, intervalCount, anchorDay, expected) => {
  expect(renewalAfter(new Date(from), periods, { interval, intervalCount }, anchorDay)).toEqual(new Date(expected))
})
