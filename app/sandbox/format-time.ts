const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** `14 Jun 2023, 10:00 UTC`. Testers compare clocks, so all times are in one zone. */
export function formatTime(time: Date | number): string {
  return `${format.format(time)} UTC`
}
