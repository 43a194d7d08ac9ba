const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** `14 Jun 2023, 10:00 UTC`: a tester compares clocks with each other, so one zone is for all. */
export function formatTime(time: Date | number): string {
  return `${format.format(time)} UTC`
}
