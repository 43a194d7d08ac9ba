import { expect, it } from 'vitest'
import { lastDay, overviewPeriod, readOverviewRange } from './overview-range'

const now = new Date('2026-11-30T23:30:00Z')

it('ends today in the merchant’s time zone, and is as long as the period before', () => {
  expect(overviewPeriod('7d', now, 'UTC')).toMatchObject({
    from: '2026-11-24',
    until: '2026-12-01',
    before: { from: '2026-11-17', until: '2026-11-24' },
  })
  expect(overviewPeriod('7d', now, 'Europe/Rome').until).toBe('2026-12-02')
  const thirty = overviewPeriod('30d', now, 'UTC')
  expect([thirty.from, thirty.parts.length, thirty.parts.at(-1)]).toEqual(['2026-11-01', 30, '2026-11-30'])
  expect(lastDay(thirty.before)).toBe('2026-10-31')
})

it('of thirteen weeks has a part for each, the last of which ends today', () => {
  const { from, parts } = overviewPeriod('13w', now, 'UTC')
  expect([from, parts.length, parts.at(-1)]).toEqual(['2026-09-01', 13, '2026-11-24'])
})

it('of twelve months begins with a month, and is compared with the same days a year ago', () => {
  expect(overviewPeriod('12m', new Date('2026-11-03T10:00:00Z'), 'UTC')).toMatchObject({
    from: '2025-12-01',
    until: '2026-11-04',
    before: { from: '2024-12-01', until: '2025-11-04' },
  })
})

it('is thirty days where the URL asks for nothing that there is', () => {
  expect(['13w', undefined, 'century', ['7d']].map(readOverviewRange)).toEqual(['13w', '30d', '30d', '30d'])
})
