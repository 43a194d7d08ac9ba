import { fail, ok, type Result } from '@/lib/errors'
import { fetchHostedUrl } from '@/lib/stripe/fetch/fetch-hosted-url'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { loadMerchantFace } from './load-merchant-face'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

/**
 * The URL of an invoice's page at Stripe. It is fetched now, because stored URLs expire. Fails with `not_found` if the
 * invoice is not the customer's or has no page, or as Stripe does.
 */
export async function findHostedCopy(scope: PortalScope, invoice: string): Promise<Result<string>> {
  const found = await loadInvoice(scope, invoice)
  if (!found.ok) return found
  const { stripeAccountId } = await loadMerchantFace(scope.merchantId)
  const url = await fetchHostedUrl({ stripeAccountId, id: invoice })
  if (!url.ok) return url
  return url.value ? ok(url.value) : fail('not_found')
}
