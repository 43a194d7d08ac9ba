import { z } from 'zod'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import { db } from '@/lib/db/client'
import { priceJson, productJson } from './portal-sql'

const planSchema = z.object({ price: priceSchema, product: productSchema })

export type Plan = z.infer<typeof planSchema>

/** A price of the merchant's with its product, or null where the mirror does not know it. */
export async function loadPlan(merchantId: string, price: string): Promise<Plan | null> {
  const [row] = await db.$queryRaw<{ plan: unknown }[]>`
    SELECT json_build_object('price', ${priceJson}, 'product', ${productJson}) AS plan
    FROM prices p JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
    WHERE p.merchant_id = ${merchantId} AND p.id = ${price}`
  return row ? planSchema.parse(row.plan) : null
}
