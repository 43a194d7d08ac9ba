import { beforeRenewal } from '@/lib/billing/subscriptions/pause-ends-at'
import type { Stripe } from '../client/client'

/** The metadata key of a subscription for the pause that its customer asked for. */
const pauseKey = 'portico_pause'

/** Both in seconds; `resumes` is the renewal that is charged again, or null where the pause is open. */
export type Pause = { begins: number; resumes: number | null }

/** The parameters that pause a subscription's collection. The metadata tells the pause from one of the merchant's. */
export function pauseParams({ begins, resumes }: Pause) {
  return {
    pause_collection: { behavior: 'void', ...(resumes !== null && { resumes_at: resumes - beforeRenewal }) },
    metadata: { [pauseKey]: `${begins}-${resumes ?? ''}` },
  } satisfies Stripe.SubscriptionUpdateParams
}

/** The parameters that collect again; the metadata goes with the pause. */
export function resumedCollection({ metadata }: Pick<Stripe.Subscription, 'metadata'>) {
  return {
    pause_collection: '',
    ...(pauseKey in metadata && { metadata: { [pauseKey]: '' } }),
  } satisfies Stripe.SubscriptionUpdateParams
}

/**
 * The pause that the customer asked for, or null. The metadata stays when the merchant sets another pause, so it counts
 * only while it names the end that Stripe holds.
 */
export function readPause({
  metadata,
  pause_collection: held,
}: Pick<Stripe.Subscription, 'metadata' | 'pause_collection'>): Pause | null {
  const [, begins, resumes] = /^(\d+)-(\d*)$/.exec(metadata[pauseKey] ?? '') ?? []
  if (!begins || held?.behavior !== 'void') return null
  const pause = { begins: Number(begins), resumes: resumes ? Number(resumes) : null }
  const end = pause.resumes === null ? null : pause.resumes - beforeRenewal
  return end === held.resumes_at ? pause : null
}
