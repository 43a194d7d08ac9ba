const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export function monthText(month: string): string {
  return format.format(new Date(`${month}-01`))
}
