/** Stripe's decimal, which the SDK turns into an object that no JSON and no client component can take, as a string. */
export function decimalOf(value: { toString(): string } | null | undefined): string | null {
  return value === null || value === undefined ? null : value.toString()
}
