import { active } from './active'
import { cancelScheduled } from './cancel-scheduled'
import { canceled } from './canceled'
import { example } from './example'
import { longName } from './long-name'
import { manyInvoices } from './many-invoices'
import { pastDue } from './past-due'
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
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
