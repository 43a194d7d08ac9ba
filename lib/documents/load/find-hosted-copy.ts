import { fail, ok, type Result } from '@/lib/errors'
import { fetchDocumentUrls } from '@/lib/stripe/fetch/fetch-document-urls'
import { loadInvoice } from '@/lib/mirror/load-invoice'
import { loadMerchantFace } from './load-merchant-face'

type Owner = { merchantId: string; customerId: string }

/**
 * The address of Stripe's own page of a customer's invoice, fetched now: a stored one expires. Fails with `not_found`
 * for what is not the customer's or has no page, and as Stripe does.
 */
export async function findHostedCopy(owner: Owner, invoice: string): Promise<Result<string>> {
  const found = await loadInvoice(owner, invoice)
  if (!found.ok) return found
  const { stripeAccountId } = await loadMerchantFace(owner.merchantId)
  const urls = await fetchDocumentUrls({ stripeAccountId, kind: 'invoice', id: invoice })
  if (!urls.ok) return urls
  return urls.value.hosted ? ok(urls.value.hosted) : fail('not_found')
}
