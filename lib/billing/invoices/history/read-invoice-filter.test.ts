import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterQuery } from './filter-query'
import { everyInvoice, filterPeriods, filterStatuses, type InvoiceFilter } from './invoice-filter'
import { readInvoiceFilter } from './read-invoice-filter'

describe('the filter of a history’s URL', () => {
  it('is every invoice where nothing is asked, or only empty fields are sent', () => {
    expect(readInvoiceFilter({})).toEqual({ filter: everyInvoice, problems: [] })
    expect(readInvoiceFilter({ status: '', period: '', from: '', to: '', number: ' ' })).toEqual({
      filter: everyInvoice,
      problems: [],
    })
  })

  it('reads a status, a period and a part of a number', () => {
    const { filter, problems } = readInvoiceFilter({ status: 'overdue', period: 'last_year', number: ' inv-4 ' })
    expect(filter).toEqual({ ...everyInvoice, status: 'overdue', period: 'last_year', number: 'inv-4' })
    expect(problems).toEqual([])
  })

  it('takes two days without a period as from – to, and one day as open at the other end', () => {
    const range = { ...everyInvoice, period: 'range' }
    expect(readInvoiceFilter({ from: '2026-01-01', to: '2026-01-31' }).filter).toEqual({
      ...range,
      from: '2026-01-01',
      to: '2026-01-31',
    })
    expect(readInvoiceFilter({ period: 'range', to: '2026-01-31' }).filter).toEqual({ ...range, to: '2026-01-31' })
  })

  it('ignores the days that the form sends along with another period', () => {
    expect(readInvoiceFilter({ period: 'this_year', from: '2020-01-01' }).filter).toEqual({
      ...everyInvoice,
      period: 'this_year',
    })
  })

  it.each([
    [{ status: 'draft' }, ['status']],
    [{ status: ['paid', 'void'] }, ['status']],
    [{ period: 'next_year' }, ['period']],
    [{ period: 'nonsense', from: '2026-01-01' }, ['period']],
    [{ from: '2026-02-30' }, ['from']],
    [{ from: '30/02/2026', to: '2026-1-1' }, ['from', 'to']],
    [{ to: '0000-01-01' }, ['to']],
    [{ from: '2026-02-01', to: '2026-01-01' }, ['range']],
    [{ number: 'a\u0000b' }, ['number']],
    [{ number: 'x'.repeat(101) }, ['number']],
  ])('names what is wrong with %j and leaves it out', (parameters, problems) => {
    expect(readInvoiceFilter(parameters)).toEqual({ filter: everyInvoice, problems })
  })

  it('reads anything without throwing, and from its own query the same again', () => {
    const any = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constantFrom('paid', 'range', 'this_year', '2026-06-14'),
    )
    const fields = fc.record({ status: any, period: any, from: any, to: any, number: any }, { requiredKeys: [] })
    fc.assert(
      fc.property(fields, (parameters) => {
        const { filter } = readInvoiceFilter(parameters)
        expect(readInvoiceFilter(parametersOf(filter))).toEqual({ filter, problems: [] })
      }),
    )
  })

  it('is the shortest query that says it', () => {
    expect(filterQuery(everyInvoice)).toBe('')
    const filter: InvoiceFilter = {
      ...everyInvoice,
      status: 'paid',
      period: 'range',
      from: '2026-01-01',
      number: 'A&B',
    }
    expect(filterQuery(filter, { before: '1.in_1' })).toBe(
      '?status=paid&period=range&from=2026-01-01&number=A%26B&before=1.in_1',
    )
    for (const status of filterStatuses) {
      for (const period of filterPeriods) {
        const given = { ...everyInvoice, status, period, from: period === 'range' ? '2026-01-01' : null }
        expect(readInvoiceFilter(parametersOf(given)).filter).toEqual(given)
      }
    }
  })
})

function parametersOf(filter: InvoiceFilter): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(filterQuery(filter)))
}
