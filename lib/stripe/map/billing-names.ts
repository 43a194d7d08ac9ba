/** What invoices refer to by id only: tax rates by theirs, coupons' names by the discounts made from them. */
export type BillingNames = {
  taxRates: ReadonlyMap<string, { name: string; percentage: number | null }>
  discounts: ReadonlyMap<string, string | null>
}
