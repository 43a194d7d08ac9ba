/** A month `YYYY-MM` for people: Nov 2026, or Nov where it stands on an axis. */
export function monthText(month: string, { year = true }: { year?: boolean } = {}): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', ...(year && { year: 'numeric' }), timeZone: 'UTC' }).format(new Date(`${month}-01`))
}
