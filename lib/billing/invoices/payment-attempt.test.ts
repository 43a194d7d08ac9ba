import { expect, it } from 'vitest'
import { paymentAttempt } from './payment-attempt'
import { buildOpenInvoice } from '../testing/build-open-invoice'

const silent = { errorCode: null, declineCode: null }
const since = new Date('2023-05-14T00:00:00Z')

it.each([
  ['untried', { ...silent, attemptCount: 1 }],
  ['declined', { attemptMethodType: 'card' }],
  ['declined', { attemptMethodType: null }],
  ['to_confirm', { requiresAction: true }],
  ['debit_processing', { processingSince: since, attemptMethodType: 'sepa_debit' }],
  ['debit_failed', { attemptMethodType: 'us_bank_account' }],
] as const)('is %s with %j', (expected, invoice) => {
  expect(paymentAttempt(buildOpenInvoice(invoice))).toBe(expected)
})
