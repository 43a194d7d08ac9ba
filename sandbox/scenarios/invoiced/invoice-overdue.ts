import { daysFrom } from '../steps/days-from'
import { invoiced } from '../steps/invoiced'
import type { Scenario } from '../scenario'

/** The customer pays by invoice, without a card. The last was due five days ago, and no charge was attempted. */
export const invoiceOverdue: Scenario = (context) =>
  invoiced(context, { name: 'Nordlicht GmbH', mailbox: 'buchhaltung.nordlicht', dueAt: daysFrom(context.now, -5) })
