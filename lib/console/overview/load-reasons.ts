import { cancellationFeedback } from '@/lib/billing/portal-features'
import { db } from '@/lib/db/client'
import { translator } from '@/lib/i18n'

/** `id`: a value of Stripe's `feedback`, a reason of the merchant's own (`fo_…`), or `none` */
export type ReasonName = { id: string; text: string }

/**
 * Every reason for cancelling, in the words that customers choose it by in English: Stripe's, then the merchant's own, also
 * those that are offered no longer, and last that none was given.
 */
export async function loadReasons(merchantId: string): Promise<ReasonName[]> {
  const t = translator('en', 'cancel')
  const own = await db.feedbackOption.findMany({
    where: { merchantId },
    select: { id: true, description: true },
    orderBy: { id: 'asc' },
  })
  return [
    ...cancellationFeedback.map((id) => ({ id, text: t(`feedback.${id}`) })),
    ...own.map(({ id, description }) => ({ id, text: description })),
    { id: 'none', text: 'No reason' },
  ]
}
