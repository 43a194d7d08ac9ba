/**
 * The names of what invoices refer to by id: tax rates by theirs, and coupons by the ids of the discounts made from
 * them.
 */
export type BillingNames = {
  taxRates: ReadonlyMap<string, { name: string; percentage: number | null }>
  discounts: ReadonlyMap<string, string | null>
}
