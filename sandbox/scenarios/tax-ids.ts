import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** A company with all of its details, and a tax id for each answer of a register: known, not known, none yet, no register. */
export const taxIds: Scenario = (context) =>
  subscribed(context, {
    name: 'Bianchi & Figli S.r.l.',
    mailbox: 'bianchi',
    since: monthsFrom(daysFrom(context.now, 15), -2),
    address: { line1: 'Via Garibaldi 3', postal_code: '40124', city: 'Bologna', state: 'BO', country: 'IT' },
    prepare: async (customer) => {
      const { customers } = context.stripe
      await customers.update(customer, {
        phone: '+39 051 123456',
        shipping: {
          name: 'Magazzino Bianchi',
          address: { line1: 'Via Emilia 90', postal_code: '40026', city: 'Imola', state: 'BO', country: 'IT' },
        },
      })
      await customers.createTaxId(customer, { type: 'eu_vat', value: 'IT12345678901' })
      await customers.createTaxId(customer, { type: 'eu_vat', value: 'DE111111111' })
      await customers.createTaxId(customer, { type: 'gb_vat', value: 'GB222222222' })
      await customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
    },
  })
