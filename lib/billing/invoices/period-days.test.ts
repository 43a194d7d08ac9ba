import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterPeriods, type FilterPeriod } from './history/invoice-filter'
import { periodDays } from './period-days'

const days = (
  period: FilterPeriod | null,
  now: string,
  timeZone = 'UTC',
  from: string | null = null,
  to: string | null = null,
) => periodDays({ period, from, to }, { now: new Date(now), timeZone })

describe('the days of a period', () => {
  it.each([
    ['this_year', '2026-06-14T12:00:00Z', '2026-01-01', '2027-01-01'],
    ['last_year', '2026-06-14T12:00:00Z', '2025-01-01', '2026-01-01'],
    ['this_quarter', '2026-06-14T12:00:00Z', '2026-04-01', '2026-07-01'],
    ['this_quarter', '2026-12-31T12:00:00Z', '2026-10-01', '2027-01-01'],
    ['last_12_months', '2026-06-14T12:00:00Z', '2025-06-15', '2026-06-15'],
    ['last_12_months', '2028-02-29T12:00:00Z', '2027-03-01', '2028-03-01'],
    ['last_12_months', '2029-02-28T12:00:00Z', '2028-02-29', '2029-03-01'],
    ['last_12_months', '2026-12-31T12:00:00Z', '2026-01-01', '2027-01-01'],
  ] as const)('%s at %s begins on %s and ends before %s', (period, now, from, until) => {
    expect(days(period, now)).toEqual({ from, until })
  })

  it('are the merchant’s: New Year comes to Sydney before New York', () => {
    expect(days('this_year', '2026-12-31T20:00:00Z', 'Australia/Sydney').from).toBe('2027-01-01')
    expect(days('this_year', '2027-01-01T03:00:00Z', 'America/New_York').from).toBe('2026-01-01')
  })

  it('from – to includes both, and is open where one is missing', () => {
    const now = '2026-06-14T12:00:00Z'
    expect(days('range', now, 'UTC', '2026-01-31', '2026-02-28')).toEqual({ from: '2026-01-31', until: '2026-03-01' })
    expect(days('range', now, 'UTC', null, '2026-12-31')).toEqual({ from: null, until: '2027-01-01' })
    expect(days(null, now)).toEqual({ from: null, until: null })
  })

  it('hold today, whatever the period that is not past, and never end before they begin', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.constantFrom(...filterPeriods), (now, period) => {
        if (period === 'range') return
        const { from, until } = periodDays({ period, from: null, to: null }, { now, timeZone: 'UTC' })
        const today = now.toISOString().slice(0, 10)
        expect(from! < until!).toBe(true)
        if (period === 'last_year') expect(until! <= today).toBe(true)
        else expect(from! <= today && today < until!).toBe(true)
      }),
    )
  })
})
