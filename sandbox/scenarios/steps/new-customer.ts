import type Stripe from 'stripe'
import type { ScenarioContext } from '../scenario'
import { secondsOf } from './seconds-of'

interface NewCustomer {
  name: string
  /** The part of the address before the @. */
  mailbox: string
  /** The moment at which the customer arrives, on a test clock of its own. */
  since: Date
  /** One of Stripe's names (`pm_card_visa`) or a card. null means none. */
  card?: string | Stripe.PaymentMethodCreateParams.Card | null
  locale?: string
  address?: Stripe.AddressParam
}

/** Makes a customer on a test clock who pays by `card`. */
export async function newCustomer(
  { stripe, seed }: Pick<ScenarioContext, 'stripe' | 'seed'>,
  { name, mailbox, since, card = 'pm_card_visa', locale = 'en', address }: NewCustomer,
): Promise<{ customer: string; testClock: string }> {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: secondsOf(since), name: mailbox })
  const { id } = await stripe.customers.create({
    name,
    email: `${mailbox}@${seed}.example.com`,
    preferred_locales: [locale],
    test_clock: clock.id,
    ...(address && { address }),
  })
  if (card) await giveCard(stripe, id, card)
  return { customer: id, testClock: clock.id }
}

async function giveCard(
  stripe: Stripe,
  customer: string,
  card: string | Stripe.PaymentMethodCreateParams.Card,
): Promise<void> {
  const given = typeof card === 'string' ? card : (await stripe.paymentMethods.create({ type: 'card', card })).id
  const method = await stripe.paymentMethods.attach(given, { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
}
