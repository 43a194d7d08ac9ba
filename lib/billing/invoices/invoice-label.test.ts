import { describe, expect, it } from 'vitest'
import { invoiceLabel } from './invoice-label'
import { isPayable } from './is-payable'
import { buildInvoice } from '../testing/build-invoice'
import { buildOpenInvoice } from '../testing/build-open-invoice'

const now = new Date('2023-05-15T00:00:00Z')

describe('the label of an invoice', () => {
  it('hides a draft', () => {
    expect(invoiceLabel(buildInvoice({ status: 'draft' }), now)).toBeNull()
  })

  it.each(['paid', 'void', 'uncollectible'] as const)('says %s as Stripe does', (status) => {
    expect(invoiceLabel(buildInvoice({ status }), now)).toBe(status)
  })

  it('is due up to its due date and overdue after', () => {
    const invoice = buildOpenInvoice({ collectionMethod: 'send_invoice', attemptCount: 0, dueDate: now })
    expect(invoiceLabel(invoice, now)).toBe('due')
    expect(invoiceLabel(invoice, new Date(now.getTime() + 1))).toBe('overdue')
  })

  it('is due before the first attempt and overdue once one failed', () => {
    expect(invoiceLabel(buildOpenInvoice({ attemptCount: 0 }), now)).toBe('due')
    expect(invoiceLabel(buildOpenInvoice({ attemptCount: 1 }), now)).toBe('overdue')
  })

  it('is only due while the customer has yet to confirm the payment', () => {
    expect(invoiceLabel(buildOpenInvoice({ requiresAction: true }), now)).toBe('due')
  })
})

describe('paying an invoice', () => {
  it('takes an open one with something left', () => {
    expect(isPayable(buildOpenInvoice())).toBe(true)
    expect(isPayable(buildOpenInvoice({ amountRemaining: 1n }))).toBe(true)
  })

  it('refuses one with nothing left', () => {
    expect(isPayable(buildOpenInvoice({ amountRemaining: 0n }))).toBe(false)
  })

  it.each(['draft', 'paid', 'void', 'uncollectible'] as const)('refuses a %s one', (status) => {
    expect(isPayable(buildOpenInvoice({ status }))).toBe(false)
  })
})
