type Tax = {
  amount: number
  taxableAmount: number | null
  rate: number | null
  name: string | null
  inclusive: boolean
}

/** The taxes of one rate added up, in minor units. */
export type RateSum = {
  name: string | null
  /** percent; null where the rate is not known */
  rate: number | null
  /** whether the prices include it */
  inclusive: boolean
  amount: bigint
  taxable: bigint
}

/** Equal for two taxes of the same rate, as the invoice names it. */
export function rateKey({ name, rate, inclusive }: Pick<Tax, 'name' | 'rate' | 'inclusive'>): string {
  return JSON.stringify([name, rate, inclusive])
}

/** The taxes of an invoice added up by rate, in the order in which the rates first appear. */
export function taxesByRate(taxes: readonly Tax[]): RateSum[] {
  const sums = new Map<string, RateSum>()
  for (const { name, rate, inclusive, amount, taxableAmount } of taxes) {
    const key = rateKey({ name, rate, inclusive })
    const sum = sums.get(key) ?? { name, rate, inclusive, amount: 0n, taxable: 0n }
    sums.set(key, { ...sum, amount: sum.amount + BigInt(amount), taxable: sum.taxable + BigInt(taxableAmount ?? 0) })
  }
  return [...sums.values()]
}
