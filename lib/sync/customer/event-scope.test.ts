import { expect, it } from 'vitest'
import { eventScope } from './event-scope'
import { everything, joinScopes } from './sync-scope'

const scopeOf = (type: string, invoiceId: string | null = null) => eventScope({ type, objectId: 'obj_1', invoiceId })

it('fetches the one invoice that an invoice event is about', () => {
  expect(scopeOf('invoice.paid')).toEqual({
    subscriptions: true,
    paymentMethods: false,
    creditNotes: false,
    invoices: ['obj_1'],
  })
})

it('fetches the invoice that a refunded charge was for', () => {
  expect(scopeOf('charge.refunded', 'in_9').invoices).toEqual(['in_9'])
})

it('fetches credit notes with their invoice', () => {
  expect(scopeOf('credit_note.created', 'in_9')).toMatchObject({ creditNotes: true, invoices: ['in_9'] })
})

it('fetches payment methods when one was attached or set up', () => {
  expect(scopeOf('payment_method.attached').paymentMethods).toBe(true)
  expect(scopeOf('setup_intent.succeeded').paymentMethods).toBe(true)
})

it('fetches no invoice for a subscription that changed, whose invoices have events of their own', () => {
  expect(scopeOf('customer.subscription.updated')).toMatchObject({ subscriptions: true, invoices: [] })
})

it('fetches the drafts with a customer who changed, since what is due of them follows the balance', () => {
  const changed = { type: 'customer.updated', objectId: 'cus_1', invoiceId: null }
  expect(eventScope(changed, ['in_draft'])).toMatchObject({ subscriptions: true, invoices: ['in_draft'] })
})

it.each(['customer.deleted', 'test_helpers.test_clock.ready', 'something.new'])(
  'fetches everything after %s',
  (type) => {
    expect(scopeOf(type)).toEqual(everything)
  },
)

it('joins what several events ask for', () => {
  expect(
    joinScopes([scopeOf('invoice.paid'), scopeOf('charge.refunded', 'in_9'), scopeOf('payment_method.attached')]),
  ).toEqual({
    subscriptions: true,
    paymentMethods: true,
    creditNotes: false,
    invoices: ['obj_1', 'in_9'],
  })
  expect(joinScopes([scopeOf('invoice.paid'), everything])).toEqual(everything)
  expect(joinScopes([])).toBeNull()
})
