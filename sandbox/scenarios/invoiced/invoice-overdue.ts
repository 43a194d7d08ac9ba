import { daysFrom } from '../steps/days-from'
import { invoiced } from '../steps/invoiced'
import type { Scenario } from '../scenario'

/** Pays by invoice, without a card; the last was due five days ago, and nobody tried to charge anything. */
export const invoiceOverdue: Scenario = (context) =>
  invoiced(context, { name: 'Nordlicht GmbH', mailbox: 'buchhaltung.nordlicht', dueAt: daysFrom(context.now, -5) })
