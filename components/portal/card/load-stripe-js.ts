import type { Stripe } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import type { StripeJsSettings } from '@/lib/merchant/stripe-js-settings'

/** Stripe.js in the customer's language, loaded once a page. Rejects where it cannot be loaded. */
export async function loadStripeJs(settings: StripeJsSettings, locale: string): Promise<Stripe> {
  const { publishableKey, stripeAccount, script } = settings
  // `loadStripe` takes the script that is already there.
  if (script && !('Stripe' in window)) await loadScript(script)
  const options = { locale: stripeLocale(locale), ...(stripeAccount && { stripeAccount }) }
  const stripe = await loadStripe(publishableKey, options)
  if (!stripe) throw new Error('Stripe.js is not there')
  return stripe
}

/** Regions of English are left out. Stripe names Brazil's Portuguese `pt-BR`, and Portugal's plain `pt`. */
export function stripeLocale(locale: string): 'en' | 'it' | 'es' | 'pt-BR' | 'pt' | 'auto' {
  switch (locale) {
    case 'it':
    case 'es':
    case 'pt-BR':
      return locale
    case 'pt-PT':
      return 'pt'
    default:
      return locale.startsWith('en') ? 'en' : 'auto'
  }
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
