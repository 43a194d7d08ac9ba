import type { FastifyPluginAsync } from 'fastify'
import { advanceBilling as advance } from './billing/time/advance-billing'
import { billingIncludables } from './billing/includables'
import { billingPlugins, billingRoutes, invoicePaymentSettled } from './billing/parts'
import { loadSandboxValidator } from './conformance/load-sandbox-validator'
import type { Includables } from './core/store/expand'
import { coreIncludables } from './core/store/includables'
import type { Route } from './core/http/route'
import type { AdvanceBilling, PaymentSettled, Sandbox } from './core/store/sandbox'
import type { Validator } from './core/http/validator'
import { serveImages } from './images/serve-images'
import { routes as accounts } from './routes/account/accounts'
import { routes as balance } from './routes/payments/balance'
import { routes as billingPortal } from './routes/account/billing-portal'
import { routes as charges } from './routes/payments/charges'
import { routes as balanceTransactions } from './routes/customers/customer-balance-transactions'
import { routes as customers } from './routes/customers/customers'
import { routes as customerSessions } from './routes/customers/customer-sessions'
import { routes as events } from './routes/account/events'
import { routes as feedbackOptions } from './routes/account/feedback-options'
import { routes as features } from './routes/catalog/features'
import { routes as mandates } from './routes/payments/mandates'
import { routes as paymentIntents } from './routes/payments/payment-intents'
import { routes as paymentMethods } from './routes/payments/payment-methods'
import { routes as plans } from './routes/catalog/plans'
import { routes as prices } from './routes/catalog/prices'
import { routes as products } from './routes/catalog/products'
import { routes as refunds } from './routes/payments/refunds'
import { routes as setupIntents } from './routes/payments/setup-intents'
import { routes as sources } from './routes/customers/sources'
import { routes as taxIds } from './routes/customers/tax-ids'
import { routes as testClocks } from './routes/account/test-clocks'
import { routes as tokens } from './routes/payments/tokens'
import { routes as webhookEndpoints } from './routes/account/webhook-endpoints'
import { stripeJs } from './stripejs/plugin'

// The server is assembled here. Each folder registers its own parts, and no other file knows them all.

export const routes: Route[] = [
  ...accounts,
  ...balance,
  ...balanceTransactions,
  ...billingPortal,
  ...billingRoutes,
  ...charges,
  ...customerSessions,
  ...customers,
  ...events,
  ...feedbackOptions,
  ...features,
  ...mandates,
  ...paymentIntents,
  ...paymentMethods,
  ...plans,
  ...prices,
  ...products,
  ...refunds,
  ...setupIntents,
  ...sources,
  ...taxIds,
  ...testClocks,
  ...tokens,
  ...webhookEndpoints,
]

/** Stripe sends these members only when they are expanded. They are keyed by object and name. */
export const includables: Includables = {
  ...coreIncludables,
  ...billingIncludables,
  customer: { ...coreIncludables.customer, ...billingIncludables.customer },
}

/** Further servers beside the API, such as the stand-in for Stripe.js. */
export const plugins: FastifyPluginAsync<{ sandbox: Sandbox }>[] = [stripeJs, serveImages, ...billingPlugins]

/** These functions run renewals, dunning, trial ends and whatever else falls due. */
export const advanceBilling: AdvanceBilling = advance

/** These functions run when an invoice's payment ends outside of billing, in a browser or by 3-D Secure. */
export const paymentSettled: PaymentSettled = invoicePaymentSettled

/** Checks every call against the description of the API that is derived from the installed SDK. */
export function loadValidator(): Promise<Validator | null> {
  return loadSandboxValidator()
}
