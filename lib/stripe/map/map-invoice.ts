import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import type { BillingNames } from './billing-names'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { mapAddress } from './map-address'
import { mapDiscounts } from './map-discounts'
import { mapTaxes } from './map-taxes'
import type { TaxId } from '@/lib/billing/objects/tax-id'
import type { InvoiceRow } from '@/lib/billing/objects/invoice'

type Context = {
  names: BillingNames
  /** the payment by which Stripe collects the invoice; null where there is none */
  intent: Stripe.PaymentIntent | null
  /** of all its payments */
  charges: readonly Stripe.Charge[]
}

/** Maps the invoice without its lines and payments. Needs `account_tax_ids` expanded. */
export function mapInvoice(invoice: Stripe.Invoice, { names, intent, charges }: Context): InvoiceRow {
  const { status_transitions: transitions } = invoice
  return {
    id: invoice.id,
    subscriptionId: idOf(invoice.parent?.subscription_details?.subscription),
    number: invoice.number,
    // Only a preview has no status, and it is a draft.
    status: invoice.status ?? 'draft',
    currency: invoice.currency,
    billingReason: invoice.billing_reason,
    collectionMethod: invoice.collection_method,
    subtotal: amountOf(invoice.subtotal),
    totalExcludingTax: amountOf(invoice.total_excluding_tax),
    amountShipping: amountOf(invoice.amount_shipping),
    billingCredits: creditsOf(invoice),
    total: amountOf(invoice.total),
    amountDue: amountOf(invoice.amount_due),
    amountPaid: amountOf(invoice.amount_paid),
    amountRemaining: amountOf(invoice.amount_remaining),
    startingBalance: amountOf(invoice.starting_balance),
    endingBalance: amountOf(invoice.ending_balance),
    prePaymentCreditNotesAmount: amountOf(invoice.pre_payment_credit_notes_amount),
    postPaymentCreditNotesAmount: amountOf(invoice.post_payment_credit_notes_amount),
    autoAdvance: invoice.auto_advance ?? false,
    attemptCount: invoice.attempt_count,
    nextPaymentAttempt: dateOf(invoice.next_payment_attempt),
    ...attemptOf(invoice.status === 'open' ? intent : null),
    amountRefunded: charges.reduce((sum, charge) => sum + amountOf(charge.amount_refunded), 0n),
    periodStart: dateOf(invoice.period_start),
    periodEnd: dateOf(invoice.period_end),
    dueDate: dateOf(invoice.due_date),
    effectiveAt: dateOf(invoice.effective_at),
    finalizedAt: dateOf(transitions.finalized_at),
    paidAt: dateOf(transitions.paid_at),
    voidedAt: dateOf(transitions.voided_at),
    markedUncollectibleAt: dateOf(transitions.marked_uncollectible_at),
    customerName: invoice.customer_name,
    customerEmail: invoice.customer_email,
    customerAddress: mapAddress(invoice.customer_address),
    customerTaxIds: (invoice.customer_tax_ids ?? []).map(({ type, value }) => ({ type, value })),
    customerTaxExempt: invoice.customer_tax_exempt,
    accountName: invoice.account_name,
    accountCountry: invoice.account_country,
    accountTaxIds: (invoice.account_tax_ids ?? []).flatMap(readableTaxId),
    taxes: mapTaxes(invoice.total_taxes, names),
    discounts: mapDiscounts(invoice.total_discount_amounts, names),
    customFields: (invoice.custom_fields ?? []).map(({ name, value }) => ({ name, value })),
    description: invoice.description,
    footer: invoice.footer,
    receiptNumber: invoice.receipt_number,
    onBehalfOf: idOf(invoice.on_behalf_of),
    createdAt: dateOf(invoice.created),
  }
}

/** Discounts are among the amounts before tax too; they are mapped by themselves. */
function creditsOf({ total_pretax_credit_amounts: amounts }: Stripe.Invoice): bigint {
  const credits = (amounts ?? []).filter(({ type }) => type === 'credit_balance_transaction')
  return credits.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
}

type Attempt = Pick<
  InvoiceRow,
  | 'errorCode'
  | 'declineCode'
  | 'requiresAction'
  | 'processingSince'
  | 'attemptMethodType'
  | 'failedMethodId'
  | 'failedAt'
>

function attemptOf(intent: Stripe.PaymentIntent | null): Attempt {
  const error = intent?.last_payment_error
  const charge = intent && typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  return {
    errorCode: error?.code ?? null,
    declineCode: error?.decline_code ?? null,
    requiresAction: intent?.status === 'requires_action',
    processingSince: intent?.status === 'processing' ? dateOf((charge ?? intent).created) : null,
    failedMethodId: error?.payment_method?.id ?? null,
    failedAt: error && charge?.status === 'failed' ? dateOf(charge.created) : null,
    attemptMethodType: error?.payment_method?.type ?? charge?.payment_method_details?.type ?? null,
  }
}

function readableTaxId(taxId: string | Stripe.TaxId | Stripe.DeletedTaxId): TaxId[] {
  return typeof taxId === 'string' || taxId.deleted ? [] : [{ type: taxId.type, value: taxId.value }]
}
