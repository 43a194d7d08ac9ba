/** Stripe's time (seconds since 1970, UTC) as a Date. */
export function dateOf(seconds: number): Date
export function dateOf(seconds: number | null | undefined): Date | null
export function dateOf(seconds: number | null | undefined): Date | null {
  return seconds === null || seconds === undefined ? null : new Date(seconds * 1000)
}
