import { env, type Mode } from '@/lib/env'
import type { StripeOwner } from '../client/client'

/**
 * Where one sees an object's page: in Stripe's Dashboard, at the merchant's account and in the key's mode, or in the
 * sandbox's panel, which is the Dashboard of its customers. `path` is such as `customers/cus_…`.
 */
export function dashboardUrl({ stripeAccountId }: StripeOwner, path: string, mode: Mode = env().mode): string {
  if (mode === 'sandbox') return `/sandbox/${path}${stripeAccountId ? `?account=${stripeAccountId}` : ''}`
  const parts = [...(stripeAccountId ? [stripeAccountId] : []), ...(mode === 'test' ? ['test'] : []), path]
  return `https://dashboard.stripe.com/${parts.join('/')}`
}
