import { daysFrom } from '../steps/days-from'
import { invoiced } from '../steps/invoiced'
import type { Scenario } from '../scenario'

/** The customer pays by invoice, without a card. The last is due in four days. */
export const invoiceNotDue: Scenario = (context) =>
  invoiced(context, { name: 'Atelier Moreau SARL', mailbox: 'compta.moreau', dueAt: daysFrom(context.now, 4) })
