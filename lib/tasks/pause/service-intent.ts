import { z } from 'zod'
import { shownCharge } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { pausePreview } from '@/lib/stripe/pause/service-params'
import { readServicePause } from '@/lib/stripe/pause/service-pause'
import { moveServicePause, startServicePause } from '@/lib/stripe/pause/set-service-pause'
import { refuseMoreThanShown } from '../engine/charge/refuse-more-than-shown'
import type { Outcome } from '../engine/intent-kind'
import { requirePausable } from './require-pausable'

export const serviceInput = z.object({
  kind: z.literal('service'),
  start: z.enum(['now', 'period_end']),
  /** seconds: the end of the paid period or of the time until now, as the page showed it */
  begins: z.number(),
  /** seconds: the day on which Stripe resumes it; null until the customer does */
  resumes: z.number().nullable(),
  /** whether it sets another date for a pause that there was already */
  changes: z.boolean(),
  /** what pausing now bills, as the page showed it */
  shown: shownCharge,
})

type Asked = z.infer<typeof serviceInput>

/** The pause as it was asked for, or null. One that begins now began by Stripe's clock. */
export async function findServicePause(stripe: Stripe, id: string, asked: Asked): Promise<Outcome | null> {
  const { start, begins, resumes, changes } = asked
  const subscription = await stripe.subscriptions.retrieve(id, { expand: ['schedule'] })
  const pause = readServicePause(subscription)
  if (!pause || pause.resumes !== resumes) return null
  const isSame = pause.begins === begins || (start === 'now' && !changes && subscription.status === 'paused')
  return isSame ? { begins, resumes } : null
}

/** Pauses the subscription now or from the end of its paid period on, or sets another end. */
export async function pauseService(stripe: Stripe, id: string, asked: Asked, idempotencyKey: string): Promise<void> {
  const { start, begins, resumes, changes, shown } = asked
  const { subscription } = await requirePausable(stripe, id, {
    kind: 'service',
    changes,
    isOutdated: ({ pause, periodEnd }) => {
      if (changes) return pause?.begins !== begins
      // What is paid is over before long, and a period that has begun since was not on the page.
      return start === 'now' ? begins >= periodEnd : periodEnd !== begins
    },
  })
  if (changes) return moveServicePause(stripe, subscription, { begins, resumes }, idempotencyKey)
  if (start === 'now') await refuseMoreThanShown(stripe, pausePreview(id, start), shown)
  await startServicePause(stripe, subscription, { start, begins, resumes }, idempotencyKey)
}
