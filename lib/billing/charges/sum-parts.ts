import { taxesByRate } from '../invoices/taxes-by-rate'
import type { UpcomingBreakdown } from '../objects/upcoming-breakdown'
import { balanceLeft } from './balance-left'
import type { ChargePart } from './charge-parts'

type Sums = { total: bigint; due: bigint; breakdown: Omit<UpcomingBreakdown, 'lines' | 'otherLines'> }

/**
 * What stands below the lines of an invoice that Stripe previews: discounts, taxes, the total, and how the customer's
 * balance makes of it what is due. A sum that nothing changes is the total alone.
 */
export function sumParts({ total, due, breakdown }: Sums): ChargePart[] {
  return [
    ...reductions(breakdown),
    ...taxParts(breakdown),
    { kind: 'total', amount: total },
    ...balanceParts({ total, due, breakdown }),
  ]
}

function reductions({ discounts, prepaid }: Sums['breakdown']): ChargePart[] {
  return [
    ...discounts
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, ...discount }) => ({ kind: 'discount' as const, ...discount, amount: -BigInt(amount) })),
    ...some('prepaid', -BigInt(prepaid)),
  ]
}

function taxParts({ taxes }: Sums['breakdown']): ChargePart[] {
  return taxesByRate(taxes.map((tax) => ({ ...tax, taxableAmount: null })))
    .filter(({ amount }) => amount !== 0n)
    .map(({ name, rate, inclusive, amount }) => ({ kind: 'tax' as const, name, rate, included: inclusive, amount }))
}

/** The balance that the charge begins with and the total make up what is due and the balance that is left. */
function balanceParts({ total, due, breakdown }: Sums): ChargePart[] {
  if (total === due) return []
  const starting = BigInt(breakdown.startingBalance)
  const left = balanceLeft({ balance: starting, total, due })
  const covered = -starting < total ? -starting : total
  return [
    ...some('debt', starting > 0n ? starting : 0n),
    ...some('credit', covered > 0n ? -covered : 0n),
    ...some('carried', left > 0n ? -left : 0n),
    { kind: 'due', amount: due },
    ...some('creditLeft', left < 0n ? -left : 0n),
  ]
}

function some(
  kind: Exclude<ChargePart['kind'], 'plan' | 'usage' | 'item' | 'discount' | 'tax'>,
  amount: bigint,
): ChargePart[] {
  return amount === 0n ? [] : [{ kind, amount }]
}
