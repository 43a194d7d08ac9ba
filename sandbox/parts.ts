import type { FastifyPluginAsync } from 'fastify'
import { loadSandboxValidator } from './conformance/load-sandbox-validator'
import type { Includables } from './core/expand'
import type { Route } from './core/route'
import type { AdvanceBilling, PaymentSettled, Sandbox } from './core/sandbox'
import type { Validator } from './core/validator'
import { routes as customers } from './routes/customers'
import { routes as testClocks } from './routes/test-clocks'
import { stripeJs } from './stripejs/plugin'

// What the server is made of. Each room adds its own here, and nothing else knows them all.

export const routes: Route[] = [...customers, ...testClocks]

/** Members sent only when expanded, by object and name. */
export const includables: Includables = {}

/** Further servers beside the API, such as the stand-in for Stripe.js. */
export const plugins: FastifyPluginAsync<{ sandbox: Sandbox }>[] = [stripeJs]

/** Renewals, dunning, trial ends and the rest that time brings. */
export const advanceBilling: AdvanceBilling = () => undefined

/** What follows when the payment of an invoice ends outside of billing: confirmed in a browser, or 3-D Secure passed. */
export const paymentSettled: PaymentSettled = () => undefined

/** Checks every call against Stripe's own description, derived from the installed SDK. */
export function loadValidator(): Promise<Validator | null> {
  return loadSandboxValidator()
}
