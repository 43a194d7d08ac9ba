import type { CivilDate } from '../../dates/civil-date-at'
import { everyInvoice, filterPeriods, filterStatuses, type FilterPeriod, type InvoiceFilter } from './invoice-filter'

export type FilterProblem = 'status' | 'period' | 'from' | 'to' | 'range' | 'number'

export type ReadFilter = {
  filter: InvoiceFilter
  problems: FilterProblem[]
}

type Parameters = Record<string, string | string[] | undefined>

const longestNumber = 100

/**
 * Reads the filter from a history's URL: `status`, `period`, `from`, `to` and `number`, as the form sends them. Anyone
 * may write such a URL, so a meaningless value is reported among the problems and otherwise ignored.
 */
export function readInvoiceFilter(parameters: Parameters): ReadFilter {
  const problems: FilterProblem[] = []
  const read = <T>(name: Exclude<FilterProblem, 'range'>, parse: (text: string) => T | null): T | null => {
    const given = parameters[name]
    const text = typeof given === 'string' ? given.trim() : ''
    if (given === undefined || text === '') {
      if (Array.isArray(given)) problems.push(name)
      return null
    }
    const value = parse(text)
    if (value === null) problems.push(name)
    return value
  }
  const status = read('status', (text) => filterStatuses.find((known) => known === text) ?? null)
  const number = read('number', numberPart)
  const period = read('period', (text) => filterPeriods.find((known) => known === text) ?? null)
  const [from, to] = [read('from', civilDate), read('to', civilDate)]
  const filter = { ...everyInvoice, status, number, ...spanOf(period, from, to, problems) }
  return { filter, problems }
}

function spanOf(
  period: FilterPeriod | null,
  from: CivilDate | null,
  to: CivilDate | null,
  problems: FilterProblem[],
): Pick<InvoiceFilter, 'period' | 'from' | 'to'> {
  const none = { period: null, from: null, to: null }
  if (problems.includes('period')) return none
  // The form always sends its two dates. They count where the period is a range, or where nothing else is chosen.
  if (period !== null && period !== 'range') return { ...none, period }
  if (from === null && to === null) return none
  if (from !== null && to !== null && from > to) {
    problems.push('range')
    return none
  }
  return { period: 'range', from, to }
}

function numberPart(text: string): string | null {
  return text.length <= longestNumber && !/\p{Cc}/u.test(text) ? text : null
}

/** The text if it is an existing day of the years 1000 to 2999. */
function civilDate(text: string): CivilDate | null {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}
