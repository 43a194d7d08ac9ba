import type { Stripe, StripeElementLocale } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import type { StripeJsSettings } from '@/lib/merchant/stripe-js-settings'

/** Stripe.js in the customer's language, loaded once a page. Rejects where it cannot be loaded. */
export async function loadStripeJs(settings: StripeJsSettings, locale: StripeElementLocale): Promise<Stripe> {
  const { publishableKey, stripeAccount, script } = settings
  // `loadStripe` takes the script that is already there.
  if (script && !('Stripe' in window)) await loadScript(script)
  const options = { locale, ...(stripeAccount && { stripeAccount }) }
  const stripe = await loadStripe(publishableKey, options)
  if (!stripe) throw new Error('Stripe.js is not there')
  return stripe
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)))
    document.head.append(script)
  })
}
