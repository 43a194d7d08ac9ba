import { createStripe, type StripeOptions } from './create-stripe'

// Read while the script runs: afterwards nothing tells where it came from.
const script = document.currentScript
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : ''

/** `window.Stripe`, called with or without `new`. The version is the release train that @stripe/stripe-js expects. */
function Stripe(publishableKey: string, options?: StripeOptions) {
  return createStripe(origin, publishableKey, options)
}
Stripe.version = 'endive'

// As the real one: a second script on the page does not replace the first.
const page: { Stripe?: unknown } = window
page.Stripe ??= Stripe
