import { countAttempt } from '@/lib/access/limits/count-attempt'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'
import { mirrorFeedbackOptions } from '@/lib/sync/catalog/mirror-feedback-options'
import { mirrorAllPlans } from '@/lib/sync/catalog/mirror-all-plans'

const plansShown = 200
/** of one user: how often opening a configuration may ask Stripe for the plans */
const limit = { name: 'console-plans', attempts: 30, seconds: 60 }

/**
 * One portal configuration, with the plans and the merchant's own reasons for cancelling that it may offer. `complete` is
 * false where some could not be read from Stripe or it was asked too often. Null where the merchant has no such
 * configuration.
 */
export async function loadConfiguration({ merchant, user }: ConsoleVisit, id: string) {
  const merchantId = merchant.id
  // A plan may be offered before anybody has subscribed to it.
  const allowed = (await countAttempt(limit, user.id)).ok
  const [mirrored, reasoned] = allowed
    ? await Promise.all([mirrorAllPlans(merchant, plansShown), mirrorFeedbackOptions(merchant)])
    : [{ ok: false }, { ok: false }]
  const [configuration, ownReasons, prices] = await Promise.all([
    db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id } } }),
    db.feedbackOption.findMany({ where: { merchantId }, orderBy: { id: 'asc' } }),
    db.price.findMany({
      where: { merchantId, active: true, type: 'recurring' },
      select: {
        id: true,
        productId: true,
        nickname: true,
        currency: true,
        unitAmount: true,
        interval: true,
        intervalCount: true,
      },
      orderBy: { id: 'asc' },
      take: plansShown,
    }),
  ])
  if (!configuration) return null
  const products = await db.product.findMany({
    where: { merchantId, id: { in: prices.map(({ productId }) => productId) }, active: true, deleted: false },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  const plans = products.map((product) => ({
    ...product,
    prices: prices.filter(({ productId }) => productId === product.id),
  }))
  return {
    configuration,
    plans,
    complete: mirrored.ok,
    ownReasons: {
      complete: reasoned.ok,
      reasons: ownReasons.map(({ id, description, active, translations }) => ({
        id,
        description,
        active,
        translations: translations as Record<string, string>,
      })),
    },
  }
}

export type LoadedConfiguration = NonNullable<Awaited<ReturnType<typeof loadConfiguration>>>
