const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment's date in an IANA time zone as ISO 8601 has it: 2026-06-14. Throws a RangeError for an unknown zone. */
export function isoDay(date: Date, timeZone: string): string {
  const format = formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  const parts = format.formatToParts(date)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
