/** Tells the day of a time of Stripe's in a time zone, as YYYY-MM-DD; 'never' where there is none. */
export function dayIn(zone: string): (seconds: number | null | undefined) => string {
  // Swedish writes dates like that.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return (seconds) => (seconds ? format.format(new Date(seconds * 1000)) : 'never')
}
