import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer pays by SEPA debit, and the bank has not answered yesterday's renewal yet. */
export const bankDebitProcessing: Scenario = (context) =>
  subscribed(context, {
    name: 'Jonas Weber',
    mailbox: 'jonas.weber',
    since: monthsFrom(daysFrom(context.now, -1), -3),
    card: 'pm_success_de',
    offer: 'base_mensile',
  })
