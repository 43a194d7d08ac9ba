/** Stripe's decimal as a string. The SDK makes it an object, which neither JSON nor a client component can carry. */
export function decimalOf(value: { toString(): string } | null | undefined): string | null {
  return value === null || value === undefined ? null : value.toString()
}
