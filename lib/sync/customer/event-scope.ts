import { everything, type SyncScope } from './sync-scope'

type EventRef = {
  type: string
  objectId: string | null
  /** the invoice that the event's object names, directly or by a payment intent that the mirror knows */
  invoiceId: string | null
}

const subscriptions: SyncScope = { subscriptions: true, paymentMethods: false, creditNotes: false, invoices: [] }

/**
 * What an event can have changed, by its type; everything for an unlisted type. Subscriptions are always included,
 * since almost every change affects their state, their latest invoice or the preview of the next. A payment whose
 * invoice the mirror does not know adds nothing: the invoice's own events bring it. What is due of `drafts`, the mirrored
 * ones, follows the customer's balance, and Stripe sends no event of theirs when that changes.
 */
export function eventScope({ type, objectId, invoiceId }: EventRef, drafts: readonly string[] = []): SyncScope {
  const withInvoice = { ...subscriptions, invoices: invoiceId ? [invoiceId] : [] }
  if (type === 'customer.deleted') return everything
  if (type === 'customer.updated') return { ...subscriptions, invoices: drafts }
  if (type === 'invoice.upcoming') return subscriptions
  if (isOf(type, 'invoice')) return objectId ? { ...subscriptions, invoices: [objectId] } : everything
  if (isOf(type, 'invoice_payment', 'invoiceitem', 'payment_intent', 'charge', 'refund')) return withInvoice
  if (isOf(type, 'credit_note')) return { ...withInvoice, creditNotes: true }
  if (isOf(type, 'payment_method', 'setup_intent', 'customer.source', 'customer.card')) {
    return { ...subscriptions, paymentMethods: true }
  }
  if (isOf(type, 'customer', 'subscription_schedule')) return subscriptions
  return everything
}

function isOf(type: string, ...families: string[]): boolean {
  return families.some((family) => type.startsWith(`${family}.`))
}
