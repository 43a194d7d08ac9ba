import { cardFailsAt } from '../steps/card-fails-at'
import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'

/**
 * The customer pays by ACH debit. The one of eight days ago failed for lack of funds, and Stripe does not try again.
 */
export const bankDebitFailed: Scenario = (context) =>
  cardFailsAt(context, {
    name: 'Dale Cooper',
    mailbox: 'dale.cooper',
    renewal: daysFrom(context.now, -8),
    card: 'pm_usBankAccount_success',
    failingCard: 'pm_usBankAccount_insufficientFunds',
  })
