import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice, Money } from '../types'
import { chargeAfterDrafts } from './charge-after-drafts'
import { withBalance } from './with-balance'

/**
 * A preview of an invoice that is made later, once the customer's drafts are charged (see `chargeAfterDrafts`).
 * `returned`: of the balance, by what is asked for.
 */
export function previewAfterDrafts<Preview extends { amountDue: Money; parts: UpcomingCharge }>(
  preview: Preview,
  drafts: readonly Invoice[],
  returned = 0n,
): Preview {
  const { currency, amount } = preview.amountDue
  const before = BigInt(preview.parts.upcomingBreakdown?.startingBalance ?? 0)
  const parts = chargeAfterDrafts({ ...withBalance(preview.parts, before + returned), currency }, drafts)
  return { ...preview, amountDue: { currency, amount: parts.upcomingAmountDue ?? amount }, parts }
}
