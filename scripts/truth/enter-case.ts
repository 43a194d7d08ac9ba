import type Stripe from 'stripe'
import { sandboxClient } from '../../sandbox/testing/sandbox-client'
import { configure } from './act/configure'
import { makeCustomer, type MadeCustomer } from './customer/make-customer'
import type { TruthCase } from './generate/truth-case'
import { takeSnapshot, type CustomerSnapshot } from './happen/snapshot'
import { Visit } from './page/visit'
import type { World } from './world'

type Entered = { stripe: Stripe; customer: MadeCustomer; before: CustomerSnapshot; visit: Visit }

/** Makes the customer of a case in an account of their own, and opens their portal. */
export async function enterCase(world: World, made: TruthCase): Promise<Entered> {
  const account = `acct_truth${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  const stripe = sandboxClient(world.stripe.base, world.stripe.secretKey, { account, retries: 2 })
  const customer = await makeCustomer(stripe, made)
  const before = await takeSnapshot(stripe, customer)
  const visit = await Visit.open(world.origin, account, customer.customer)
  await configure(world, account, made, customer)
  return { stripe, customer, before, visit }
}
