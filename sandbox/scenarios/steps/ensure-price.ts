import Stripe from 'stripe'
import { ensureMeter } from './ensure-meter'
import { offers, type Offer, type OfferName } from './offers'
import type { ScenarioContext } from '../scenario'

type Context = Pick<ScenarioContext, 'stripe' | 'sandboxUrl'>

/** Answers the id of the offer's price, and makes the price and its product if there is none. */
export async function ensurePrice(context: Context, name: OfferName): Promise<string> {
  const { stripe } = context
  const found = await findPrice(stripe, name)
  if (found) return found
  try {
    const product = await ensureProduct(context, name)
    const { price, meter }: Offer = offers[name]
    const recurring = price.recurring && {
      ...price.recurring,
      ...(meter && { meter: await ensureMeter(stripe, meter, offers[name].product.name) }),
    }
    const { id } = await stripe.prices.create({ ...price, product, lookup_key: name, ...(recurring && { recurring }) })
    return id
  } catch (error) {
    // Another scenario running at the same time may have made it.
    const made = error instanceof Stripe.errors.StripeInvalidRequestError ? await findPrice(stripe, name) : null
    if (made) return made
    throw error
  }
}

async function findPrice(stripe: Stripe, name: OfferName): Promise<string | null> {
  const { data } = await stripe.prices.list({ lookup_keys: [name], limit: 1 })
  return data[0]?.id ?? null
}

async function ensureProduct({ stripe, sandboxUrl }: Context, name: OfferName): Promise<string> {
  const { picture, ...product }: { picture?: string; id: string; name: string } = offers[name].product
  const images = picture && sandboxUrl ? [`${sandboxUrl}/images/${picture}.png`] : []
  try {
    return (await stripe.products.create({ ...product, images })).id
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_already_exists')
      return product.id
    throw error
  }
}
