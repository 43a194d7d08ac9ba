import type { Universe } from '../store/universe'

export interface ActionTerms {
  intent: string
  clientSecret: string
  /** The bank's page returns to this address when the challenge has a page of its own. */
  returnUrl: string | null
  /** The caller is Stripe.js, which shows the challenge in a dialog. */
  useStripeSdk: boolean
}

/** Describes the 3-D Secure challenge: a dialog of Stripe.js, or a page of its own that returns to `returnUrl`. */
export function nextAction(universe: Universe, { intent, clientSecret, returnUrl, useStripeSdk }: ActionTerms) {
  const url = challengeUrl(universe, intent, clientSecret)
  if (returnUrl && !useStripeSdk) {
    return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } }
  }
  return { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url, source: '' } }
}

/** Returns the address of the bank's page for an intent. */
function challengeUrl(universe: Universe, intent: string, clientSecret: string): string {
  const query = new URLSearchParams({
    client_secret: clientSecret,
    key: `pk_test_${universe.key}`,
    ...(universe.connectedAccount && { account: universe.connectedAccount }),
  })
  return `${universe.publicUrl}/stripejs/3ds/${intent}?${query}`
}
