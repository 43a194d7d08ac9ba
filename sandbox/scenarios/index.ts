import { active } from './active'
import { bankDebitFailed } from './trouble/bank-debit-failed'
import { bankDebitProcessing } from './trouble/bank-debit-processing'
import { billingCredits } from './prices/billing-credits'
import { cancelAt } from './ending/cancel-at'
import { cancelScheduled } from './ending/cancel-scheduled'
import { canceled } from './ending/canceled'
import { cardExpiring } from './trouble/card-expiring'
import { creditBalance } from './credit-balance'
import { currencyOption } from './prices/currency-option'
import { customerDiscount } from './prices/customer-discount'
import { detailsCorrected } from './details-corrected'
import { dinar } from './dinar'
import { discountEnding } from './discount-ending'
import { example } from './example'
import { expiredCard } from './trouble/expired-card'
import { fixedTerm } from './ending/fixed-term'
import { incomplete } from './trouble/incomplete'
import { invoiceDueToday } from './invoiced/invoice-due-today'
import { invoiceNotDue } from './invoiced/invoice-not-due'
import { invoiceOverdue } from './invoiced/invoice-overdue'
import { itemDiscount } from './prices/item-discount'
import { legacyCard } from './legacy-card'
import { longName } from './long-name'
import { manyInvoices } from './many-invoices'
import { metered } from './metered'
import { noCard } from './trouble/no-card'
import { oldDebt } from './trouble/old-debt'
import { pastDue } from './trouble/past-due'
import { pastDue3ds } from './trouble/past-due-3ds'
import { ownReason } from './ending/own-reason'
import { paused } from './ending/paused'
import { pausedService } from './ending/paused-service'
import { pausing } from './ending/pausing'
import { pausingService } from './ending/pausing-service'
import { promotionCodes } from './prices/promotion-codes'
import { refunded } from './trouble/refunded'
import { resumptionFailed } from './trouble/resumption-failed'
import { rightToLeft } from './right-to-left'
import type { Scenario } from './scenario'
import { scheduledChange } from './ending/scheduled-change'
import { seatPacks } from './prices/seat-packs'
import { sendInvoice } from './trouble/send-invoice'
import { severalItems } from './several-items'
import { severalSeats } from './prices/several-seats'
import { severalSubscriptions } from './several-subscriptions'
import { taxIds } from './tax-ids'
import { taxed } from './taxed'
import { taxedAutomatically } from './prices/taxed-automatically'
import { tieredSeats } from './prices/tiered-seats'
import { trialPaused } from './ending/trial-paused'
import { trialWillCancel } from './ending/trial-will-cancel'
import { trialWillPause } from './ending/trial-will-pause'
import { trialing } from './ending/trialing'
import { trialingWithoutCard } from './ending/trialing-without-card'
import { unpaid } from './trouble/unpaid'
import { yen } from './yen'

/** Every scenario by its name. */
export const scenarios = {
  example,
  active,
  trialing,
  past_due: pastDue,
  cancel_scheduled: cancelScheduled,
  canceled,
  several_subscriptions: severalSubscriptions,
  many_invoices: manyInvoices,
  yen,
  long_name: longName,
  cancel_at: cancelAt,
  own_reason: ownReason,
  credit_balance: creditBalance,
  dinar,
  incomplete,
  no_card: noCard,
  paused,
  paused_service: pausedService,
  pausing,
  pausing_service: pausingService,
  resumption_failed: resumptionFailed,
  right_to_left: rightToLeft,
  send_invoice: sendInvoice,
  several_items: severalItems,
  taxed,
  trialing_without_card: trialingWithoutCard,
  past_due_3ds: pastDue3ds,
  unpaid,
  metered,
  scheduled_change: scheduledChange,
  card_expiring: cardExpiring,
  expired_card: expiredCard,
  discount_ending: discountEnding,
  refunded,
  several_seats: severalSeats,
  seat_packs: seatPacks,
  tiered_seats: tieredSeats,
  currency_option: currencyOption,
  item_discount: itemDiscount,
  customer_discount: customerDiscount,
  promotion_codes: promotionCodes,
  billing_credits: billingCredits,
  taxed_automatically: taxedAutomatically,
  tax_ids: taxIds,
  details_corrected: detailsCorrected,
  bank_debit_processing: bankDebitProcessing,
  bank_debit_failed: bankDebitFailed,
  old_debt: oldDebt,
  legacy_card: legacyCard,
  trial_will_cancel: trialWillCancel,
  trial_will_pause: trialWillPause,
  trial_paused: trialPaused,
  fixed_term: fixedTerm,
  invoice_not_due: invoiceNotDue,
  invoice_due_today: invoiceDueToday,
  invoice_overdue: invoiceOverdue,
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
