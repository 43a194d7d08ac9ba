import { expect, it } from 'vitest'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { nextAttempt } from './next-attempt'

it('is the planned one while Stripe collects the invoice', () => {
  const invoice = buildOpenInvoice()
  expect(invoice.nextPaymentAttempt).not.toBeNull()
  expect(nextAttempt(invoice)).toEqual(invoice.nextPaymentAttempt)
})

it('is none once the collection was stopped', () => {
  expect(nextAttempt(buildOpenInvoice({ autoAdvance: false }))).toBeNull()
})
