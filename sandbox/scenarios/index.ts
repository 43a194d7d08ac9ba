import { active } from './active'
import { cancelAt } from './ending/cancel-at'
import { cancelScheduled } from './ending/cancel-scheduled'
import { canceled } from './ending/canceled'
import { cardExpiring } from './trouble/card-expiring'
import { creditBalance } from './credit-balance'
import { dinar } from './dinar'
import { discountEnding } from './discount-ending'
import { example } from './example'
import { expiredCard } from './trouble/expired-card'
import { incomplete } from './trouble/incomplete'
import { longName } from './long-name'
import { manyInvoices } from './many-invoices'
import { metered } from './metered'
import { noCard } from './trouble/no-card'
import { pastDue } from './trouble/past-due'
import { pastDue3ds } from './trouble/past-due-3ds'
import { paused } from './ending/paused'
import { refunded } from './trouble/refunded'
import { rightToLeft } from './right-to-left'
import type { Scenario } from './scenario'
import { scheduledChange } from './ending/scheduled-change'
import { sendInvoice } from './trouble/send-invoice'
import { severalItems } from './several-items'
import { severalSubscriptions } from './several-subscriptions'
import { taxed } from './taxed'
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
  credit_balance: creditBalance,
  dinar,
  incomplete,
  no_card: noCard,
  paused,
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
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
