/** A time in seconds since 1970, as the API returns it. */
export function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}
