const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A month `YYYY-MM` as text: Nov 2026. */
export function monthText(month: string): string {
  return format.format(new Date(`${month}-01`))
}
