import { expect, it } from 'vitest'
import { buildInvoice } from '../testing/build-invoice'
import type { Invoice } from '../types'
import { draftsOf } from './drafts-of'

const subscription = { id: 'sub_1', currency: 'usd' }
const draft = (overrides: Partial<Invoice>) =>
  buildInvoice({ status: 'draft', amountPaid: 0n, total: 1000n, amountDue: 1000n, ...overrides })
const may = draft({ id: 'in_1', createdAt: new Date('2023-05-14T00:00:00Z') })
const june = draft({ id: 'in_2', createdAt: new Date('2023-06-14T00:00:00Z') })

it('adds up what waits from a pause, oldest first, and knows no date for it', () => {
  expect(draftsOf(subscription, [june, may])).toEqual([
    { cause: 'waiting', amount: { amount: 2000n, currency: 'usd' }, at: null, invoices: [may, june] },
  ])
})

it('tells when a renewal’s draft is charged, and what is left of it after the credit', () => {
  const at = new Date('2023-06-14T01:00:00Z')
  const soon = { ...june, autoAdvance: true, amountDue: 400n, nextPaymentAttempt: at }
  expect(draftsOf(subscription, [soon])).toEqual([
    { cause: 'soon', amount: { amount: 400n, currency: 'usd' }, at, invoices: [soon] },
  ])
})

it('tells a draft that is sent as an invoice without a date of payment', () => {
  const [sent] = draftsOf(subscription, [{ ...june, autoAdvance: true, collectionMethod: 'send_invoice' }])
  expect(sent).toMatchObject({ cause: 'soon', at: null })
})

it.each([
  ['another subscription’s', draft({ subscriptionId: 'sub_2' })],
  ['what the merchant is still writing', draft({ billingReason: 'manual' })],
  ['one of nothing', draft({ total: 0n, amountDue: 0n })],
  ['one that a credit covers', draft({ autoAdvance: true, amountDue: 0n })],
  ['an open invoice', buildInvoice({ status: 'open' })],
])('does not count %s', (_, invoice) => {
  expect(draftsOf(subscription, [invoice])).toEqual([])
})
