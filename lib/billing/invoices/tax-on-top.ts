/** The taxes that come on top of the prices, together, in minor units. */
export function taxOnTop(taxes: readonly { amount: number; inclusive: boolean }[]): number {
  return taxes.filter(({ inclusive }) => !inclusive).reduce((sum, { amount }) => sum + amount, 0)
}
