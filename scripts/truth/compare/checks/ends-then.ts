import type { Said } from '../../read/said'
import { type Happened } from '../happened'
import { differs, first } from './check'

/** That the subscription ended on the day that was said, if it was paid for until then. */
export function endsThen(said: Said, { end, act, page, asked, dayOf }: Happened) {
  // The page of keeping says what would be so without it.
  if (act?.what === 'keep' && page === 'form') return differs('the end', said.day, dayOf(asked.subscription.cancel_at))
  const { status, ended_at, cancellation_details: details } = end.subscription
  if (details?.reason === 'payment_failed' || details?.reason === 'payment_disputed') return null
  return first(
    status === 'canceled' ? null : `the subscription is ${status}`,
    differs('the end', said.day, dayOf(ended_at)),
  )
}
