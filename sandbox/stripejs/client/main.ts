import { createStripe, type StripeOptions } from './create-stripe'

// The script's address is known only while it runs.
const script = document.currentScript
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : ''

/** `window.Stripe` works with or without `new`. The version is the release train that @stripe/stripe-js expects. */
function Stripe(publishableKey: string, options?: StripeOptions) {
  return createStripe(origin, publishableKey, options)
}
Stripe.version = 'endive'

// As with the real Stripe.js, a second script on the page does not replace the first.
const page: { Stripe?: unknown } = window
page.Stripe ??= Stripe
