import { active } from './active'
import { cancelScheduled } from './cancel-scheduled'
import { canceled } from './canceled'
import { example } from './example'
import { longName } from './long-name'
import { manyInvoices } from './many-invoices'
import { pastDue } from './past-due'
import { cancelAt } from './cancel-at'
import { creditBalance } from './credit-balance'
import { dinar } from './dinar'
import { incomplete } from './incomplete'
import { noCard } from './no-card'
import { paused } from './paused'
import { rightToLeft } from './right-to-left'
import { sendInvoice } from './send-invoice'
import { severalItems } from './several-items'
import { taxed } from './taxed'
import { trialingWithoutCard } from './trialing-without-card'
import type { Scenario } from './scenario'
import { severalSubscriptions } from './several-subscriptions'
import { trialing } from './trialing'
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
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
