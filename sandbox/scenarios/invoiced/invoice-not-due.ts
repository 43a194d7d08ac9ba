import { daysFrom } from '../steps/days-from'
import { invoiced } from '../steps/invoiced'
import type { Scenario } from '../scenario'

/** Pays by invoice, without a card; the last is due in four days. */
export const invoiceNotDue: Scenario = (context) =>
  invoiced(context, { name: 'Atelier Moreau SARL', mailbox: 'compta.moreau', dueAt: daysFrom(context.now, 4) })
