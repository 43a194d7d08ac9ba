import type { z } from 'zod'
import { db } from '@/lib/db/client'
import { mirrorFeedbackOptions } from '@/lib/sync/catalog/mirror-feedback-options'
import type { featureInputs } from '../feature-inputs'
import { refuse, unknownObject, type ApiFailure } from '../failures/api-failure'

type Features = z.infer<typeof featureInputs> | undefined

const param = 'features[subscription_cancel][cancellation_reason][feedback_options]'

/** Reads the merchant's own reasons for cancelling from Stripe and refuses one that cannot be offered; null for none. */
export async function checkFeedbackOptions(merchantId: string, ids: readonly string[]): Promise<ApiFailure | null> {
  if (ids.length === 0) return null
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })
  const mirrored = await mirrorFeedbackOptions(merchant)
  if (!mirrored.ok) {
    return refuse('The feedback options could not be looked up at Stripe. Try again later.', {
      status: 503,
      type: 'api_error',
      retryAfter: 5,
    })
  }
  const rows = await db.feedbackOption.findMany({ where: { merchantId, id: { in: [...ids] } } })
  for (const id of ids) {
    const row = rows.find((each) => each.id === id)
    if (!row) return unknownObject('feedback option', id, param)
    if (!row.active) return refuse(`The feedback option ${id} is inactive and cannot be used.`, { param })
  }
  return null
}

/** The merchant's own reasons that a request names. */
export function namedOptions(features: Features): readonly string[] {
  return features?.subscription_cancel?.cancellation_reason?.feedback_options ?? []
}
