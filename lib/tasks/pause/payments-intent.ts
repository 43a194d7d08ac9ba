import { z } from 'zod'
import { renewalAfter } from '@/lib/billing/tasks/pause/renewal-after'
import type { Stripe } from '@/lib/stripe/client/client'
import { pauseParams, readPause } from '@/lib/stripe/pause/pause-mark'
import type { Outcome } from '../engine/intent-kind'
import { requirePausable } from './require-pausable'

/** What earlier releases stored is of this kind and does not name it. */
export const paymentsInput = z.object({
  kind: z.literal('payments').default('payments'),
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

type Asked = z.infer<typeof paymentsInput>

/** The input with the day of the renewal, counted from the day of the month that Stripe has. Null if it is known. */
export async function withRenewal(stripe: Stripe, id: string, asked: Asked): Promise<Asked | null> {
  if (asked.resumes !== undefined) return null
  const { anchorDay } = await requireUnchanged(stripe, id, asked)
  const { begins, periods, rhythm } = asked
  const resumes =
    periods === null ? null : renewalAfter(new Date(begins * 1000), periods, rhythm, anchorDay).getTime() / 1000
  return { ...asked, resumes }
}

/** The break in payments as it was asked for, or null. */
export async function findPaymentsPause(
  stripe: Stripe,
  id: string,
  { begins, resumes }: Asked,
): Promise<Outcome | null> {
  const pause = readPause(await stripe.subscriptions.retrieve(id))
  return pause?.begins === begins && pause.resumes === resumes ? pause : null
}

/** Pauses the collection of a subscription from the end of its paid period on, or sets another end. */
export async function pausePayments(stripe: Stripe, id: string, asked: Asked, idempotencyKey: string): Promise<void> {
  await requireUnchanged(stripe, id, asked)
  const { begins, resumes = null } = asked
  await stripe.subscriptions.update(id, pauseParams({ begins, resumes }), { idempotencyKey })
}

/** As the page showed it. */
function requireUnchanged(stripe: Stripe, id: string, { begins, changes }: Asked) {
  return requirePausable(stripe, id, {
    kind: 'payments',
    changes,
    isOutdated: ({ pause, periodEnd }) => (changes ? pause?.begins : periodEnd) !== begins,
  })
}
