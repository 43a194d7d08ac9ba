import { z } from 'zod'
import { renewalAfter } from '@/lib/billing/tasks/pause/renewal-after'
import type { Stripe } from '@/lib/stripe/client/client'
import { fetchPausable } from '@/lib/stripe/pause/fetch-pausable'
import { pauseParams, readPause } from '@/lib/stripe/pause/pause-mark'
import { intentKind } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

const input = z.object({
  /** seconds: the end of the paid period, as the page showed it */
  begins: z.number(),
  /** how many periods are skipped; null until it is resumed */
  periods: z.int().positive().nullable(),
  rhythm: z.object({ interval: z.string(), intervalCount: z.number() }),
  /** whether it sets another date for a pause that there was already */
  changes: z.boolean(),
  /** seconds: the renewal that is charged again, once it was read from Stripe */
  resumes: z.number().nullable().optional(),
})

/**
 * Pauses the collection of a subscription from the end of its paid period on, or sets another end for such a pause. The
 * outcome holds both days in seconds. It is refused where the page showed other days than Stripe now has.
 */
export const pauseIntent = intentKind({
  input,
  async prepare(stripe, { subjectId, input: asked }) {
    if (asked.resumes !== undefined) return null
    const { anchorDay } = await requirePausable(stripe, subjectId, asked)
    const { begins, periods, rhythm } = asked
    const resumes =
      periods === null ? null : renewalAfter(new Date(begins * 1000), periods, rhythm, anchorDay).getTime() / 1000
    return { ...asked, resumes }
  },
  async findOutcome(stripe, { subjectId, input: { begins, resumes } }) {
    const pause = readPause(await stripe.subscriptions.retrieve(subjectId))
    return pause?.begins === begins && pause.resumes === resumes ? pause : null
  },
  async act(stripe, { subjectId, input: asked }, idempotencyKey) {
    await requirePausable(stripe, subjectId, asked)
    const { begins, resumes = null } = asked
    await stripe.subscriptions.update(subjectId, pauseParams({ begins, resumes }), { idempotencyKey })
  },
  onDone: ({ subjectId, reference, input: { begins, resumes = null } }) => ({
    type: 'subscription.paused',
    data: {
      subscription: subjectId,
      reference,
      begins_at: isoOf(begins),
      resumes_at: resumes === null ? null : isoOf(resumes),
    },
  }),
})

async function requirePausable(stripe: Stripe, id: string, { begins, changes }: z.infer<typeof input>) {
  const now = await fetchPausable(stripe, id)
  if (now.isHeld) throw new IntentRefused('already_paused')
  if (!now.isSettled) throw new IntentRefused('pause_change')
  if (changes ? now.pause?.begins !== begins : now.pause !== null || now.periodEnd !== begins) {
    throw new IntentRefused('pause_outdated')
  }
  if (now.isUnpaid && !changes) throw new IntentRefused('pause_unpaid')
  if (now.hasPending && !changes) throw new IntentRefused('pause_pending')
  return now
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
