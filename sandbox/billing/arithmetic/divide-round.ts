/** Rounds to the nearest integer, with halves away from zero, as Stripe rounds each invoice line. */
export function divideRound(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  if (denominator < 0n) return divideRound(-numerator, -denominator)
  const half = denominator / 2n
  const isNegative = numerator < 0n
  const magnitude = isNegative ? -numerator : numerator
  const quotient = magnitude / denominator
  const remainder = magnitude % denominator
  const roundsUp = remainder > half || (remainder === half && denominator % 2n === 0n)
  const rounded = roundsUp ? quotient + 1n : quotient
  return isNegative ? -rounded : rounded
}

/** Computes `amount × numerator / denominator` for minor units, rounded by `divideRound`. */
export function scaleAmount(amount: number, numerator: number, denominator: number): number {
  return Number(divideRound(BigInt(amount) * BigInt(numerator), BigInt(denominator)))
}
