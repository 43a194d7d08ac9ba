import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** A business that first paid under its owner's name, and has since entered its own, with address and tax id. */
export const detailsCorrected: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Irene Verdi',
    mailbox: 'irene.verdi',
    address: { line1: 'Via Po 3', postal_code: '10124', city: 'Torino', state: 'TO', country: 'IT' },
    since: monthsFrom(daysFrom(context.now, 9), -3),
  })
  const { customers } = context.stripe
  await customers.update(made.customer, {
    name: 'Studio Verdi S.r.l.',
    address: { line1: 'Corso Francia 12', postal_code: '10143', city: 'Torino', state: 'TO', country: 'IT' },
  })
  await customers.createTaxId(made.customer, { type: 'eu_vat', value: 'IT09876543210' })
  return made
}
