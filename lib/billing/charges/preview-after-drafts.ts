import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice, Money, Subscription } from '../types'
import { chargeAfterDrafts } from './charge-after-drafts'
import { withBalance } from './with-balance'

/**
 * A preview of an invoice that is made later, once the customer's drafts are charged (see `chargeAfterDrafts`).
 * `returned`: of the balance, by what is asked for.
 */
export function previewAfterDrafts<Preview extends { amountDue: Money; parts: UpcomingCharge }>(
  preview: Preview,
  { currency, collectionMethod }: Pick<Subscription, 'currency' | 'collectionMethod'>,
  drafts: readonly Invoice[],
  returned = 0n,
): Preview {
  const before = BigInt(preview.parts.upcomingBreakdown?.startingBalance ?? 0)
  const charge = { ...preview.parts, currency, collectionMethod }
  const parts = chargeAfterDrafts(withBalance(charge, before + returned), drafts)
  return { ...preview, amountDue: { currency, amount: parts.upcomingAmountDue ?? preview.amountDue.amount }, parts }
}
