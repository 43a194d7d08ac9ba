export function amountOf(minorUnits: number): bigint
export function amountOf(minorUnits: number | null | undefined): bigint | null
export function amountOf(minorUnits: number | null | undefined): bigint | null {
  return minorUnits === null || minorUnits === undefined ? null : BigInt(minorUnits)
}
