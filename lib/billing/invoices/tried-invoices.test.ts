import { expect, it } from 'vitest'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { triedInvoices } from './tried-invoices'

it('a new method is tried on what past-due subscriptions owe, and on nothing else', () => {
  const pastDue = buildSubscription({ id: 'sub_1', status: 'past_due' })
  const unpaid = buildSubscription({ id: 'sub_2', status: 'unpaid' })
  const invoices = [
    buildOpenInvoice({ id: 'in_1', subscriptionId: 'sub_1' }),
    buildOpenInvoice({ id: 'in_2', subscriptionId: 'sub_2' }),
    buildOpenInvoice({ id: 'in_3', subscriptionId: 'sub_1', status: 'paid' }),
    buildOpenInvoice({ id: 'in_4', subscriptionId: 'sub_1', collectionMethod: 'send_invoice' }),
    buildOpenInvoice({ id: 'in_5', subscriptionId: null }),
    buildOpenInvoice({ id: 'in_6', subscriptionId: 'sub_1', processingSince: new Date('2023-05-15T00:00:00Z') }),
  ]
  expect(triedInvoices([pastDue, unpaid], invoices).map(({ id }) => id)).toEqual(['in_1'])
})

it('a new method is tried on the oldest debt first, whichever subscription it is of', () => {
  const [one, other] = ['sub_1', 'sub_2'].map((id) => buildSubscription({ id, status: 'past_due' }))
  const of = (id: string, subscriptionId: string, day: string) =>
    buildOpenInvoice({ id, subscriptionId, createdAt: new Date(`2023-05-${day}T00:00:00Z`) })
  const invoices = [of('in_3', 'sub_1', '20'), of('in_2', 'sub_1', '10'), of('in_1', 'sub_2', '15')]
  expect(
    triedInvoices(
      [one, other].flatMap((found) => found ?? []),
      invoices,
    ).map(({ id }) => id),
  ).toEqual(['in_2', 'in_1', 'in_3'])
})
