/** A calendar day, `2026-06-14`, without a time zone. */
export type CivilDate = string

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a moment in an IANA time zone. Throws a RangeError for an unknown zone. */
export function civilDateAt(at: Date, timeZone: string): CivilDate {
  // Swedish writes dates in the order of ISO 8601.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format.format(at)
}
