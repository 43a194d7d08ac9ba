import { mapCreditNote } from './map-credit-note'
import { mapInvoice } from './map-invoice'
import { mapInvoiceLine } from './map-invoice-line'
import { mapInvoicePayment } from './map-invoice-payment'
import {
  address,
  discounts,
  ivaOf,
  names,
  taxes,
  taxIds,
  checkMappings,
  type Fixture,
  type Kind,
} from '../testing/mapping'

const kinds: Record<string, Kind> = {
  invoice: {
    map: (invoice) => mapInvoice(invoice, { names, intent: null, charges: [] }),
    elsewhere: {
      subscriptionId: (invoice) => invoice.parent?.subscription_details?.subscription,
      finalizedAt: (invoice) => invoice.status_transitions.finalized_at,
      paidAt: (invoice) => invoice.status_transitions.paid_at,
      voidedAt: (invoice) => invoice.status_transitions.voided_at,
      markedUncollectibleAt: (invoice) => invoice.status_transitions.marked_uncollectible_at,
      customerAddress: (invoice) => address(invoice.customer_address),
      customerTaxIds: (invoice) => taxIds(invoice.customer_tax_ids),
      accountTaxIds: (invoice) => taxIds(invoice.account_tax_ids),
      taxes: (invoice) => taxes(invoice.total_taxes),
      discounts: (invoice) => discounts(invoice.total_discount_amounts),
      customFields: (invoice) => invoice.custom_fields ?? [],
      billingCredits: ({ total_pretax_credit_amounts: amounts }) =>
        (amounts ?? []).find(({ type }: { type: string }) => type === 'credit_balance_transaction')?.amount ?? 0,
      // They come from the payment, which the invoice does not carry.
      errorCode: () => null,
      declineCode: () => null,
      requiresAction: () => false,
      processingSince: () => null,
      attemptMethodType: () => null,
      failedMethodId: () => null,
      failedAt: () => null,
      amountRefunded: () => 0,
    },
    full: {
      number: 'F-1',
      status: 'paid',
      subtotal: 2000,
      total: 2440,
      total_excluding_tax: 1000,
      amount_due: 2440,
      amount_paid: 2440,
      amount_remaining: 1,
      amount_shipping: 2,
      starting_balance: -3,
      ending_balance: -4,
      pre_payment_credit_notes_amount: 5,
      post_payment_credit_notes_amount: 6,
      auto_advance: true,
      attempt_count: 7,
      account_name: 'Shop',
      customer_name: 'Ada',
      customer_email: 'ada@example.com',
      customer_address: { line1: 'Via Roma 1', country: 'IT' },
      customer_tax_exempt: 'exempt',
      customer_tax_ids: [{ type: 'eu_vat', value: 'IT1' }],
      account_tax_ids: [{ type: 'eu_vat', value: 'IE2' }],
      custom_fields: [{ name: 'PO', value: '17' }],
      description: 'Thank you',
      footer: 'VAT',
      receipt_number: '1-2',
      period_end: 1234567999,
      status_transitions: { finalized_at: 1, paid_at: 2, voided_at: 3, marked_uncollectible_at: 4 },
      total_taxes: [ivaOf(440)],
      total_discount_amounts: [{ amount: 1000, discount: 'di_1' }],
      total_pretax_credit_amounts: [
        { amount: 1000, discount: 'di_1', type: 'discount' },
        { amount: 8, credit_balance_transaction: 'cbtxn_1', type: 'credit_balance_transaction' },
      ],
    },
  },
  line_item: {
    map: (line) => mapInvoiceLine(line, { invoiceId: 'in_1', position: 3, names }),
    elsewhere: {
      invoiceId: () => 'in_1',
      position: () => 3,
      unitAmountDecimal: ({ pricing }) => pricing?.unit_amount_decimal,
      priceId: ({ pricing }) => pricing?.price_details?.price,
      productId: ({ pricing }) => pricing?.price_details?.product,
      subscriptionItemId: ({ parent }) => parent?.subscription_item_details?.subscription_item,
      proration: ({ parent }) => parent?.[parent.type]?.proration ?? false,
      periodStart: ({ period }) => period.start,
      periodEnd: ({ period }) => period.end,
      taxes: (line) => taxes(line.taxes),
      discounts: (line) => discounts(line.discount_amounts),
    },
    full: {
      quantity: null,
      quantity_decimal: '1.5',
      taxes: [ivaOf(220)],
      discount_amounts: [{ amount: 500, discount: 'di_1' }],
      pricing: { unit_amount_decimal: '0.5', price_details: { price: 'price_1', product: 'prod_1' } },
    },
  },

  invoice_payment: {
    map: (payment) => mapInvoicePayment(payment, { invoiceId: 'in_1', charge: null }),
    elsewhere: {
      invoiceId: () => 'in_1',
      paidAt: (payment) => payment.status_transitions.paid_at,
      paymentIntentId: ({ payment }) => payment.payment_intent,
      chargeId: ({ payment }) => payment.charge,
      // They come from the charge.
      methodType: () => null,
      brand: () => null,
      last4: () => null,
      amountRefunded: () => 0,
    },
    full: { amount_paid: 7, status_transitions: { paid_at: 9 }, payment: { payment_intent: 'pi_1', charge: 'ch_1' } },
  },
  credit_note: {
    map: (note) => mapCreditNote(note, names),
    elsewhere: {
      invoiceId: ({ invoice }) => invoice,
      taxes: (note) => taxes(note.total_taxes),
      discounts: (note) => discounts(note.discount_amounts),
      lines: ({ lines }) =>
        lines.data.map(({ description, quantity, amount }: Fixture) => ({ description, quantity, amount })),
    },
    full: {
      reason: 'duplicate',
      memo: 'Sorry',
      total_taxes: [ivaOf(22)],
      discount_amounts: [{ amount: 5, discount: 'di_1' }],
    },
  },
}

checkMappings(kinds)
