import { taxOnTop } from '../invoices/tax-on-top'
import type { UpcomingBreakdown } from '../objects/upcoming-breakdown'

/** Whether an invoice's total is the price of its items, as far as its parts are known: no discounts, no taxes on top. */
export function isPlainCharge(breakdown: Pick<UpcomingBreakdown, 'discounts' | 'taxes'> | null): boolean {
  return !breakdown || (breakdown.discounts.length === 0 && taxOnTop(breakdown.taxes) === 0)
}
