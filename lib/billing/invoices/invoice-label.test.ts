import { describe, expect, it } from 'vitest'
import { invoiceLabel } from './invoice-label'
import { isPayable } from './is-payable'
import { buildInvoice } from '../testing/build-invoice'
import { buildOpenInvoice } from '../testing/build-open-invoice'

const now = new Date('2023-05-15T00:00:00Z')
const utc = { now, timeZone: 'UTC' }

describe('the label of an invoice', () => {
  it('hides a draft', () => {
    expect(invoiceLabel(buildInvoice({ status: 'draft' }), utc)).toBeNull()
  })

  it.each(['paid', 'void', 'uncollectible'] as const)('says %s as Stripe does', (status) => {
    expect(invoiceLabel(buildInvoice({ status }), utc)).toBe(status)
  })

  it('is due today on the whole day of its due date, in the merchant’s time zone', () => {
    const due = buildOpenInvoice({
      collectionMethod: 'send_invoice',
      attemptCount: 0,
      dueDate: new Date('2023-06-27T03:00:00Z'),
    })
    const at = (moment: string, timeZone: string) => invoiceLabel(due, { now: new Date(moment), timeZone })
    expect(at('2023-06-26T23:59:59Z', 'UTC')).toBe('due')
    expect(at('2023-06-27T00:00:00Z', 'UTC')).toBe('due_today')
    expect(at('2023-06-27T23:59:59Z', 'UTC')).toBe('due_today')
    expect(at('2023-06-28T00:00:00Z', 'UTC')).toBe('overdue')
    // In New York it is still the 26th.
    expect(at('2023-06-26T05:00:00Z', 'America/New_York')).toBe('due_today')
    expect(at('2023-06-27T03:59:59Z', 'America/New_York')).toBe('due_today')
    expect(at('2023-06-27T04:00:00Z', 'America/New_York')).toBe('overdue')
  })

  it('is in processing while a debit is under way, however late', () => {
    const invoice = buildOpenInvoice({ processingSince: now, dueDate: new Date('2023-01-01T00:00:00Z') })
    expect(invoiceLabel(invoice, utc)).toBe('processing')
    expect(isPayable(invoice)).toBe(false)
  })

  it('says what was refunded, in whole or in part', () => {
    expect(invoiceLabel(buildInvoice({ amountRefunded: 0n }), utc)).toBe('paid')
    expect(invoiceLabel(buildInvoice({ amountRefunded: 1n }), utc)).toBe('partly_refunded')
    expect(invoiceLabel(buildInvoice({ amountRefunded: 2999n }), utc)).toBe('refunded')
  })

  it('is due before the first attempt and overdue once one failed', () => {
    expect(invoiceLabel(buildOpenInvoice({ attemptCount: 0 }), utc)).toBe('due')
    expect(invoiceLabel(buildOpenInvoice({ attemptCount: 1 }), utc)).toBe('overdue')
    expect(invoiceLabel(buildOpenInvoice({ attemptCount: 1, ofPendingChange: true }), utc)).toBe('waiting')
  })

  it('is only due while the customer has yet to confirm the payment', () => {
    expect(invoiceLabel(buildOpenInvoice({ requiresAction: true }), utc)).toBe('due')
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
