import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

/**
 * The customer that is an account's, by what it has subscribed to; null for an account without a subscription. Stripe
 * neither lists customers by their account nor names the customer in the account.
 */
export async function findAccountCustomer(stripe: Stripe, account: string): Promise<string | null> {
  const { data } = await stripe.subscriptions.list({ customer_account: account, status: 'all', limit: 1 })
  return idOf(data[0]?.customer)
}
