/** A moment at which all tests must pass: the time of every clock (UTC), and the machine's time zone. */
export type Moment = {
  name: string
  at: Date
  /** the processes' time zone; UTC by default */
  timeZone?: string
  /** PostgreSQL keeps the real time, so that a test that compares two clocks fails */
  realDatabase?: true
}

/**
 * Future moments at which dates go wrong: days with a vowel in Italian, the ends of months, years and February, and the
 * nights of clock changes, half a minute before.
 */
export function moments(now: Date): Moment[] {
  const first = nextMonth(now, 1)
  return [
    { name: '29 November', at: next(now, (year) => new Date(Date.UTC(year, 10, 29, 12))) },
    { name: '31 December 23:55', at: next(now, (year) => new Date(Date.UTC(year, 11, 31, 23, 55))) },
    { name: '29 February', at: next(now, leapDay) },
    { name: 'the 1st', at: first },
    { name: 'the 8th', at: nextMonth(now, 8) },
    { name: 'the 11th', at: nextMonth(now, 11) },
    { name: '31 January', at: next(now, (year) => new Date(Date.UTC(year, 0, 31, 12))) },
    // The European Union changes clocks at 01:00 UTC on the last Sundays of March and October.
    { name: 'Rome, clocks forward', timeZone: 'Europe/Rome', at: next(now, (year) => before(sunday(year, 3, -1), 1)) },
    { name: 'Rome, clocks back', timeZone: 'Europe/Rome', at: next(now, (year) => before(sunday(year, 10, -1), 1)) },
    // The United States change clocks at 2:00 local time on the second Sunday of March and the first of November.
    {
      name: 'New York, clocks forward',
      timeZone: 'America/New_York',
      at: next(now, (year) => before(sunday(year, 3, 2), 7)),
    },
    {
      name: 'New York, clocks back',
      timeZone: 'America/New_York',
      at: next(now, (year) => before(sunday(year, 11, 1), 6)),
    },
    {
      name: 'a year on, the database left behind',
      at: new Date(first.getTime() + 365 * 86_400_000),
      realDatabase: true,
    },
  ]
}

/** The date in the first year in which it exists and lies ahead. */
function next(now: Date, inYear: (year: number) => Date | null): Date {
  for (let year = now.getUTCFullYear(); ; year += 1) {
    const at = inYear(year)
    if (at && at > now) return at
  }
}

function nextMonth(now: Date, day: number): Date {
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), day, 10))
  return at > now ? at : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, day, 10))
}

function leapDay(year: number): Date | null {
  const at = new Date(Date.UTC(year, 1, 29, 12))
  return at.getUTCMonth() === 1 ? at : null
}

/** The start of a Sunday: the nth of a month, or with -1 its last. */
function sunday(year: number, month: number, nth: number): Date {
  const anchor = nth > 0 ? new Date(Date.UTC(year, month - 1, 1)) : new Date(Date.UTC(year, month, 0))
  const days = nth > 0 ? ((7 - anchor.getUTCDay()) % 7) + 7 * (nth - 1) : -anchor.getUTCDay()
  return new Date(anchor.getTime() + days * 86_400_000)
}

function before(day: Date, hour: number): Date {
  return new Date(day.getTime() + hour * 3_600_000 - 30_000)
}
