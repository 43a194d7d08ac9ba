import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addIntervals, type Recurrence } from './add-intervals'
import { periodAt } from './period-at'

const at = (iso: string) => Date.parse(iso) / 1000
const iso = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19)
const monthly: Recurrence = { interval: 'month', interval_count: 1 }
const boundaries = (anchor: string, recurrence: Recurrence, count: number) =>
  Array.from({ length: count }, (_, index) => iso(addIntervals(at(anchor), recurrence, index)).slice(0, 10))

describe('addIntervals', () => {
  it('takes the last day of short months and comes back to the 31st', () => {
    expect(boundaries('2026-01-31T10:00:00Z', monthly, 5)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
  })

  it('knows leap years', () => {
    expect(boundaries('2027-12-31T00:00:00Z', monthly, 3)).toEqual(['2027-12-31', '2028-01-31', '2028-02-29'])
    expect(boundaries('2028-02-29T00:00:00Z', { interval: 'year', interval_count: 1 }, 5)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ])
  })

  it('keeps the time of day', () => {
    expect(iso(addIntervals(at('2026-01-31T23:59:59Z'), monthly, 1))).toBe('2026-02-28T23:59:59')
  })

  it('counts days, weeks, quarters and half years', () => {
    expect(boundaries('2026-12-30T00:00:00Z', { interval: 'day', interval_count: 3 }, 2)[1]).toBe('2027-01-02')
    expect(boundaries('2026-12-30T00:00:00Z', { interval: 'week', interval_count: 2 }, 2)[1]).toBe('2027-01-13')
    expect(boundaries('2026-11-30T00:00:00Z', { interval: 'month', interval_count: 3 }, 3)).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-05-30',
    ])
    expect(boundaries('2026-08-31T00:00:00Z', { interval: 'month', interval_count: 6 }, 2)[1]).toBe('2027-02-28')
  })
})

const recurrences = fc.record({
  interval: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
  interval_count: fc.integer({ min: 1, max: 12 }),
})
const times = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') })

describe('periodAt', () => {
  it('starts a new period on the boundary itself', () => {
    const anchor = at('2026-01-31T00:00:00Z')
    expect(periodAt(anchor, monthly, at('2026-02-28T00:00:00Z')).start).toBe(at('2026-02-28T00:00:00Z'))
    expect(periodAt(anchor, monthly, at('2026-02-27T23:59:59Z')).end).toBe(at('2026-02-28T00:00:00Z'))
  })

  it('reaches back before an anchor that lies ahead', () => {
    expect(periodAt(at('2026-03-31T00:00:00Z'), monthly, at('2026-02-10T00:00:00Z'))).toEqual({
      start: at('2026-01-31T00:00:00Z'),
      end: at('2026-02-28T00:00:00Z'),
    })
  })

  it('always contains the moment, and the next period begins where it ends', () => {
    fc.assert(
      fc.property(times, recurrences, times, (anchor, recurrence, moment) => {
        const period = periodAt(anchor, recurrence, moment)
        expect(period.start).toBeLessThanOrEqual(moment)
        expect(period.end).toBeGreaterThan(moment)
        expect(periodAt(anchor, recurrence, period.end).start).toBe(period.end)
      }),
      { seed: 20261028 },
    )
  })
})
