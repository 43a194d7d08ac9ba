import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { offeredPlans, type OfferedPlan } from '@/lib/billing/plans/offered-plans'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import type { Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { Prisma } from '@/lib/db/generated/client'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { mirrorPlans } from '@/lib/sync/catalog/mirror-plans'
import { priceJson, productJson } from '@/lib/mirror/portal-sql'

export type OfferedPlans = {
  plans: OfferedPlan[]
  /** why some could not be read from Stripe; null where all are there */
  missing: ErrorCode | null
}

const plan = z.object({ price: priceSchema, product: productSchema })

/**
 * The plans that a subscription may be changed to, from the mirror. Plans that it lacks are fetched first, once. Fails
 * with `database_unavailable`.
 */
export async function loadPlans(
  { merchant, merchantId, configuration }: Pick<PortalSession, 'merchant' | 'merchantId' | 'configuration'>,
  subscription: Subscription,
): Promise<Result<OfferedPlans>> {
  try {
    return ok(await read())
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }

  async function read(): Promise<OfferedPlans> {
    const ids = configuration.subscriptionUpdate.products.flatMap(({ prices }) => prices)
    const mirrored = await mirrorPlans(merchant, ids)
    const rows = await db.$queryRaw<{ plan: unknown }[]>(Prisma.sql`
      SELECT json_build_object('price', ${priceJson}, 'product', ${productJson}) AS plan
      FROM prices p JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
      WHERE p.merchant_id = ${merchantId} AND p.id = ANY(${ids})`)
    return {
      plans: offeredPlans(
        subscription,
        rows.map((row) => plan.parse(row.plan)),
        configuration,
      ),
      missing: mirrored.ok ? null : mirrored.code,
    }
  }
}
