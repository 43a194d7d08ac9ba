import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { isCustomerId } from '../tokens/is-customer-id'
import { meterCustomer } from '../limits/meter-customer'

type Known = { preferredLocales: string[] }

/**
 * The mirrored customer, fetched from Stripe on first contact. First contacts are limited (`rate_limited`), and `by`
 * names the link or key whose share of the limit is used. Fails with `link_invalid` if Stripe has no such customer, so
 * that the visitor learns no more than from a link that never existed.
 */
export async function ensureCustomer(
  merchant: MerchantFace,
  customerId: string,
  by: string | null = null,
): Promise<Result<Known>> {
  if (!isCustomerId(customerId)) return fail('link_invalid')
  const mirrored = await findCustomer(merchant.id, customerId)
  if (mirrored) return mirrored.deleted ? fail('link_invalid') : ok(mirrored)
  const counted = await meterCustomer({ merchantId: merchant.id, customerId, by }, 'first_contact')
  if (!counted.ok) return counted
  const synced = await syncCustomer(merchant, customerId)
  const fetched = await findCustomer(merchant.id, customerId)
  if (fetched) return fetched.deleted ? fail('link_invalid') : ok(fetched)
  const code = synced.ok ? 'not_found' : synced.code
  log.warn({ code, merchantId: merchant.id, customerId }, 'first contact: the customer could not be fetched')
  return fail(code === 'not_found' ? 'link_invalid' : code)
}

function findCustomer(merchantId: string, id: string) {
  return db.customer.findUnique({
    where: { merchantId_id: { merchantId, id } },
    select: { preferredLocales: true, deleted: true },
  })
}
