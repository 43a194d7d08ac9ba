import { env } from '@/lib/env'

/** The settings of Stripe.js on a page that takes a card; none is secret. */
export type StripeJsSettings = {
  publishableKey: string
  /** the connected account; null for the platform's own */
  stripeAccount: string | null
  /** the sandbox's script, loaded instead of Stripe's; null outside the sandbox */
  script: string | null
}

export function stripeJsSettings({ stripeAccountId }: { stripeAccountId: string | null }): StripeJsSettings {
  const { STRIPE_PUBLISHABLE_KEY, SANDBOX_PUBLIC_URL } = env()
  return {
    publishableKey: STRIPE_PUBLISHABLE_KEY,
    stripeAccount: stripeAccountId,
    script: SANDBOX_PUBLIC_URL ? `${SANDBOX_PUBLIC_URL}/stripe.js` : null,
  }
}
