import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { FullInvoice, FullInvoiceLine } from '@/lib/queries/full-invoice'

const day = (iso: string) => new Date(`${iso}T12:00:00Z`)

/** A line of one month of Premium. */
export function buildLine(given: Partial<FullInvoiceLine> = {}): FullInvoiceLine {
  return {
    id: 'il_1', description: '1 × Premium Monthly (at $29.99 / month)', amount: 2999n, quantity: 1,
    quantityDecimal: null, unitAmountDecimal: '2999', proration: false, periodStart: day('2026-06-14'),
    periodEnd: day('2026-07-14'), taxes: [], discounts: [], ...given,
  }
}

/** A paid invoice of one line; what is not given follows from its lines. */
export function buildFullInvoice(given: Partial<FullInvoice> = {}): FullInvoice {
  const lines = given.lines ?? [buildLine()]
  const subtotal = given.subtotal ?? lines.reduce((sum, { amount }) => sum + amount, 0n)
  const total = given.total ?? subtotal
  const amountDue = given.amountDue ?? total
  const amountPaid = given.amountPaid ?? amountDue
  return {
    id: 'in_1', number: 'INV-0042', status: 'paid', currency: 'usd', subtotal, totalExcludingTax: total,
    amountShipping: 0n, total, amountDue, amountPaid, amountRemaining: amountDue - amountPaid, startingBalance: 0n,
    endingBalance: 0n, prePaymentCreditNotesAmount: 0n, postPaymentCreditNotesAmount: 0n, dueDate: null,
    effectiveAt: day('2026-06-14'), finalizedAt: day('2026-06-14'), paidAt: day('2026-06-14'), voidedAt: null,
    markedUncollectibleAt: null, createdAt: day('2026-06-14'), customerName: 'Giulia Bianchi',
    customerEmail: 'giulia.bianchi@example.com',
    customerAddress: { line1: 'Via Garibaldi 12', line2: null, city: 'Milano', state: 'MI', postalCode: '20121', country: 'IT' },
    customerTaxIds: [{ type: 'eu_vat', value: 'IT12345678901' }], customerTaxExempt: 'none',
    accountName: 'TechSolutions Inc.', accountCountry: 'US', accountTaxIds: [{ type: 'us_ein', value: '12-3456789' }],
    taxes: [], discounts: [], customFields: [], description: null, footer: null, receiptNumber: null, lines,
    payments: [{
      id: 'inpay_1', status: 'paid', amountPaid, paidAt: day('2026-06-14'), methodType: 'card', brand: 'visa',
      last4: '4242', amountRefunded: 0n,
    }],
    creditNotes: [], ...given,
  }
}

/** The merchant of the documented example. */
export function buildMerchantFace(given: Partial<MerchantFace> = {}): MerchantFace {
  return {
    id: 'merch_1', stripeAccountId: null, name: 'TechSolutions Inc.', country: 'US', brandColor: '#4f46e5',
    logoImageId: null, headline: null, supportEmail: 'help@techsolutions.example', supportUrl: null, termsUrl: null,
    privacyUrl: null, defaultLocale: 'en', timeZone: 'UTC', ...given,
  }
}
