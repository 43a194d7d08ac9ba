import type { FastifyPluginAsync } from 'fastify'
import type { Route } from '../core/http/route'
import type { PaymentSettled, Sandbox } from '../core/store/sandbox'
import { routes as billingMeters } from '../routes/catalog/billing-meters'
import { routes as coupons } from '../routes/catalog/coupons'
import { routes as creditGrants } from '../routes/billing/credit-grants'
import { routes as creditNotes } from '../routes/billing/credit-notes'
import { routes as invoiceItems } from '../routes/billing/invoice-items'
import { routes as invoiceLines } from '../routes/billing/invoice-lines'
import { routes as invoicePayments } from '../routes/billing/invoice-payments'
import { routes as invoices } from '../routes/billing/invoices'
import { routes as promotionCodes } from '../routes/catalog/promotion-codes'
import { routes as subscriptionItems } from '../routes/billing/subscription-items'
import { routes as subscriptionSchedules } from '../routes/billing/subscription-schedules'
import { routes as subscriptions } from '../routes/billing/subscriptions'
import { routes as taxRates } from '../routes/catalog/tax-rates'
import { serveDocuments } from './documents/serve-documents'
import { settlePayment } from './invoices/settle-invoice'

// Billing adds these parts to the server.

export const billingRoutes: Route[] = [
  ...billingMeters,
  ...coupons,
  ...creditGrants,
  ...creditNotes,
  ...invoiceItems,
  ...invoiceLines,
  ...invoicePayments,
  ...invoices,
  ...promotionCodes,
  ...subscriptionItems,
  ...subscriptionSchedules,
  ...subscriptions,
  ...taxRates,
]

/**
 * Called when an invoice's payment was confirmed in a browser, its 3-D Secure passed or failed, or its debit was
 * answered.
 */
export const invoicePaymentSettled: PaymentSettled = (universe, outcome) => {
  if (outcome.status !== 'requires_action') settlePayment(universe, outcome)
}

export const billingPlugins: FastifyPluginAsync<{ sandbox: Sandbox }>[] = [serveDocuments]
