import type { TaxId } from '../objects/tax-id'

/** What tells tax ids apart. Stripe and the registers write the same id with and without spaces, dots and dashes. */
export function taxIdKey({ type, value }: Pick<TaxId, 'type' | 'value'>): string {
  return `${type} ${(value ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()}`
}
