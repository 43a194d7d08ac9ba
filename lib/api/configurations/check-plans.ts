import type { z } from 'zod'
import { db } from '@/lib/db/client'
import { mirrorPlans } from '@/lib/sync/catalog/mirror-plans'
import { awayFailure, refuse, unknownObject, type ApiFailure } from '../failures/api-failure'
import type { featureInputs } from '../feature-inputs'

type Features = z.infer<typeof featureInputs> | undefined

/**
 * Refuses plans to change to that Stripe does not have, or under another product; null where there is nothing to refuse.
 * Mirrors those that were not known yet.
 */
export async function checkPlans(merchantId: string, features: Features): Promise<ApiFailure | null> {
  const products = features?.subscription_update?.products ?? []
  const ids = products.flatMap(({ prices }) => prices)
  if (ids.length === 0) return null
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })
  const mirrored = await mirrorPlans(merchant, ids)
  if (!mirrored.ok) return awayFailure('The prices')
  const rows = await db.price.findMany({
    where: { merchantId, id: { in: ids } },
    select: { id: true, productId: true },
  })
  const productOf = new Map(rows.map(({ id, productId }) => [id, productId]))
  for (const [at, { product, prices }] of products.entries()) {
    const param = `features[subscription_update][products][${at}]`
    for (const [index, price] of prices.entries()) {
      const owner = productOf.get(price)
      if (owner === undefined) return unknownObject('price', price, `${param}[prices][${index}]`)
      if (owner !== product)
        return refuse(`The price ${price} does not belong to the product ${product}.`, {
          param: `${param}[prices][${index}]`,
        })
    }
  }
  return null
}
