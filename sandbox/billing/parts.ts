import type { FastifyPluginAsync } from 'fastify'
import type { Route } from '../core/route'
import type { PaymentSettled, Sandbox } from '../core/sandbox'
import { routes as billingMeters } from '../routes/billing-meters'
import { routes as coupons } from '../routes/coupons'
import { routes as creditNotes } from '../routes/credit-notes'
import { routes as invoiceItems } from '../routes/invoice-items'
import { routes as invoiceLines } from '../routes/invoice-lines'
import { routes as invoicePayments } from '../routes/invoice-payments'
import { routes as invoices } from '../routes/invoices'
import { routes as promotionCodes } from '../routes/promotion-codes'
import { routes as subscriptionItems } from '../routes/subscription-items'
import { routes as subscriptionSchedules } from '../routes/subscription-schedules'
import { routes as subscriptions } from '../routes/subscriptions'
import { routes as taxRates } from '../routes/tax-rates'
import { serveDocuments } from './serve-documents'
import { settleInvoice } from './settle-invoice'

// What billing adds to the server.

export const billingRoutes: Route[] = [
  ...billingMeters,
  ...coupons,
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

/** An invoice's payment was confirmed in a browser, or its 3-D Secure passed or failed. */
export const invoicePaymentSettled: PaymentSettled = (universe, outcome) => {
  const { _invoice: invoice } = outcome.paymentIntent
  if (invoice && outcome.status !== 'requires_action') settleInvoice(universe, invoice, outcome, false)
}

export const billingPlugins: FastifyPluginAsync<{ sandbox: Sandbox }>[] = [serveDocuments]
