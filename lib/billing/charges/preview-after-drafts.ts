import type { UpcomingCharge } from '../objects/subscription'
import type { Invoice, Money } from '../types'
import { chargeAfterDrafts } from './charge-after-drafts'

/** A preview of an invoice that is made later, once the customer's drafts are charged (see `chargeAfterDrafts`). */
export function previewAfterDrafts<Preview extends { amountDue: Money; parts: UpcomingCharge }>(
  preview: Preview,
  drafts: readonly Invoice[],
): Preview {
  const { currency, amount } = preview.amountDue
  const parts = chargeAfterDrafts({ ...preview.parts, currency }, drafts)
  return { ...preview, amountDue: { currency, amount: parts.upcomingAmountDue ?? amount }, parts }
}
