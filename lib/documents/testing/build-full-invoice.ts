import type { MerchantFace } from '@/lib/merchant/merchant-face'
import {
  fullInvoiceSchema,
  type FullCreditNote,
  type FullInvoice,
  type FullInvoiceLine,
} from '@/lib/billing/objects/full-invoice'
import { nullsOf } from '@/lib/billing/objects/nulls-of'

const day = (iso: string) => new Date(`${iso}T12:00:00Z`)

/** A line for one month of Premium. */
export function buildLine(given: Partial<FullInvoiceLine> = {}): FullInvoiceLine {
  return {
    id: 'il_1',
    description: '1 × Premium Monthly (at $29.99 / month)',
    amount: 2999n,
    quantity: 1,
    quantityDecimal: null,
    unitAmountDecimal: '2999',
    proration: false,
    periodStart: day('2026-06-14'),
    periodEnd: day('2026-07-14'),
    taxes: [],
    discounts: [],
    ...given,
  }
}

/** A paid invoice with one line. Values that are not given are derived from its lines. */
export function buildFullInvoice(given: Partial<FullInvoice> = {}): FullInvoice {
  const lines = given.lines ?? [buildLine()]
  const subtotal = given.subtotal ?? lines.reduce((sum, { amount }) => sum + amount, 0n)
  const total = given.total ?? subtotal
  const amountDue = given.amountDue ?? total
  const amountPaid = given.amountPaid ?? amountDue
  return {
    ...nullsOf(fullInvoiceSchema),
    id: 'in_1',
    number: 'INV-0042',
    status: 'paid',
    currency: 'usd',
    subtotal,
    totalExcludingTax: total,
    amountShipping: 0n,
    billingCredits: 0n,
    total,
    amountDue,
    amountPaid,
    amountRemaining: amountDue - amountPaid,
    startingBalance: 0n,
    endingBalance: 0n,
    prePaymentCreditNotesAmount: 0n,
    postPaymentCreditNotesAmount: 0n,
    effectiveAt: day('2026-06-14'),
    finalizedAt: day('2026-06-14'),
    paidAt: day('2026-06-14'),
    createdAt: day('2026-06-14'),
    customerName: 'Giulia Bianchi',
    customerEmail: 'giulia.bianchi@example.com',
    customerAddress: {
      line1: 'Via Garibaldi 12',
      line2: null,
      city: 'Milano',
      state: 'MI',
      postalCode: '20121',
      country: 'IT',
    },
    customerTaxIds: [{ type: 'eu_vat', value: 'IT12345678901' }],
    customerTaxExempt: 'none',
    accountName: 'TechSolutions Inc.',
    accountCountry: 'US',
    accountTaxIds: [{ type: 'us_ein', value: '12-3456789' }],
    taxes: [],
    discounts: [],
    customFields: [],
    lines,
    payments: [
      {
        id: 'inpay_1',
        status: 'paid',
        amountPaid,
        paidAt: day('2026-06-14'),
        methodType: 'card',
        brand: 'visa',
        last4: '4242',
        amountRefunded: 0n,
      },
    ],
    creditNotes: [],
    ...given,
  }
}

/** A credit note of ten dollars with tax, issued after payment. */
export function buildCreditNote(given: Partial<FullCreditNote> = {}): FullCreditNote {
  return {
    id: 'cn_1',
    number: 'INV-0042-CN-01',
    status: 'issued',
    reason: 'order_change',
    memo: 'Agreed on the phone.',
    currency: 'usd',
    subtotal: 1000n,
    total: 1220n,
    prePaymentAmount: 0n,
    postPaymentAmount: 1220n,
    taxes: [{ ...vat, amount: 220, taxableAmount: 1000 }],
    discounts: [],
    lines: [{ description: '1 × Premium Monthly (at $29.99 / month)', quantity: 1, amount: 1000 }],
    effectiveAt: day('2026-06-16'),
    voidedAt: null,
    createdAt: day('2026-06-16'),
    ...given,
  }
}

const vat = { amount: 0, taxableAmount: 2999, rate: 22, name: 'VAT', inclusive: false, reason: 'standard_rated' }

/** An invoice with everything: prorations, a tier, discounts, two taxes, balance, credit note and refund. */
export function buildRichInvoice(given: Partial<FullInvoice> = {}): FullInvoice {
  const taxes = [vat]
  return buildFullInvoice({
    lines: [
      buildLine({ taxes, discounts: [{ amount: 300, name: 'Spring 10%' }] }),
      buildLine({
        id: 'il_2',
        description: 'Unused time on 2 × Basic after 14 Jun 2026',
        amount: -500n,
        proration: true,
        unitAmountDecimal: '999',
        taxes,
      }),
      buildLine({
        id: 'il_3',
        description: 'Remaining time on Premium after 14 Jun 2026',
        amount: 1500n,
        proration: true,
        taxes,
      }),
      buildLine({
        id: 'il_4',
        description: '1200 × Calls (Tier 1 at $0.005 / month)',
        quantity: 1200,
        unitAmountDecimal: '0.5',
        amount: 600n,
        taxes,
      }),
      buildLine({
        id: 'il_5',
        description: 'Onboarding',
        amount: 10_000n,
        unitAmountDecimal: '10000',
        periodEnd: day('2026-06-14'),
        taxes,
      }),
    ],
    discounts: [{ amount: 300, name: 'Spring 10%' }],
    taxes: [
      { ...vat, amount: 3146, taxableAmount: 14_299 },
      { ...vat, rate: 4, amount: 55, taxableAmount: 1430, inclusive: true },
    ],
    totalExcludingTax: 14_299n,
    total: 17_445n,
    startingBalance: -1000n,
    prePaymentCreditNotesAmount: 445n,
    amountDue: 16_000n,
    payments: [
      {
        id: 'inpay_1',
        status: 'paid',
        amountPaid: 16_000n,
        paidAt: day('2026-06-15'),
        methodType: 'card',
        brand: 'mastercard',
        last4: '4444',
        amountRefunded: 2000n,
      },
    ],
    creditNotes: [buildCreditNote({ total: 445n, prePaymentAmount: 445n, postPaymentAmount: 0n })],
    description: 'Purchase order 7731',
    footer: 'TechSolutions Inc., Delaware',
    customFields: [{ name: 'PO', value: '7731' }],
    ...given,
  })
}

export function buildMerchantFace(given: Partial<MerchantFace> = {}): MerchantFace {
  return {
    id: 'merch_1',
    stripeAccountId: null,
    name: 'TechSolutions Inc.',
    country: 'US',
    brandColor: '#4f46e5',
    logoImageId: null,
    headline: null,
    supportEmail: 'help@techsolutions.example',
    supportUrl: null,
    termsUrl: null,
    privacyUrl: null,
    defaultLocale: 'en',
    locales: [],
    wordsVersion: null,
    timeZone: 'UTC',
    ...given,
  }
}
