import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor } from '@/lib/stripe/client/client'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { findAccountCustomer } from '@/lib/stripe/fetch/find-account-customer'
import { meterCustomer } from '../limits/meter-customer'

/**
 * The customer that belongs to an account (`acct_…`): the one that is mirrored, else the one that Stripe knows. Asking
 * Stripe counts as a first contact. Fails with `not_found`, `rate_limited`, and as `stripeFailure` says.
 */
export async function findCustomerOfAccount(
  merchant: Pick<Merchant, 'id' | 'stripeAccountId'>,
  account: string,
): Promise<Result<string>> {
  if (!/^acct_\w{1,250}$/.test(account)) return fail('not_found')
  const where = { merchantId: merchant.id, customerAccount: account, deleted: false }
  const mirrored = await db.customer.findFirst({ where, select: { id: true }, orderBy: { createdAt: 'desc' } })
  if (mirrored) return ok(mirrored.id)
  const counted = await meterCustomer({ merchantId: merchant.id, customerId: account, by: null }, 'first_contact')
  if (!counted.ok) return counted
  try {
    const customer = await findAccountCustomer(stripeFor(merchant), account)
    return customer ? ok(customer) : fail('not_found')
  } catch (error) {
    return stripeFailure(error)
  }
}
