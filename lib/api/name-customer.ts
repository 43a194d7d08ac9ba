import { ensureCustomer } from '@/lib/access/customers/ensure-customer'
import { findCustomerOfAccount } from '@/lib/access/customers/find-customer-of-account'
import type { Merchant } from '@/lib/db/generated/client'
import type { Failure } from '@/lib/errors'
import { awayFailure, refuse, unknownObject, type ApiFailure } from './failures/api-failure'

type Asked = { customer?: string | undefined; customer_account?: string | undefined }

/**
 * The customer that a session or link is for, named by its own id or by the account that it belongs to. Mirrors it where
 * it was not known yet.
 */
export async function nameCustomer(
  { customer, customer_account: account }: Asked,
  merchant: Merchant,
): Promise<{ ok: true; value: string } | ApiFailure> {
  if (customer !== undefined && account !== undefined) {
    const message = 'You may only specify one of these parameters: customer, customer_account.'
    return refuse(message, { param: 'customer_account' })
  }
  if (account === undefined) {
    const id = customer ?? ''
    return mirrored(merchant, id, unknownObject('customer', id, 'customer'))
  }
  const unknown = unknownObject('account', account, 'customer_account')
  const found = await findCustomerOfAccount(merchant, account)
  return found.ok ? mirrored(merchant, found.value, unknown) : refusalOf(found, unknown)
}

async function mirrored(merchant: Merchant, id: string, unknown: ApiFailure) {
  const known = await ensureCustomer(merchant, id)
  return known.ok ? { ok: true as const, value: id } : refusalOf(known, unknown)
}

function refusalOf({ code, details }: Failure, unknown: ApiFailure): ApiFailure {
  if (code === 'link_invalid' || code === 'not_found') return unknown
  if (code !== 'rate_limited') return awayFailure('The customer')
  const retryAfter = Number(details?.retryAfter ?? 60)
  const message = 'This customer was looked up too often. Try again later.'
  return refuse(message, { status: 429, code: 'rate_limit', retryAfter })
}
