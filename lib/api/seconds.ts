/** Seconds since 1970, as the API tells times. */
export function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}
