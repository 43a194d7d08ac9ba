import type { Stripe } from '../client/client'
import { readListedEvent, type StripeEvent } from './read-event'
import { unlessMissing } from '../client/unless-missing'

export type EventPage = { events: StripeEvent[]; first: string | null; last: string | null; hasMore: boolean }

type Cursor = { after: string } | { before: string } | { since: Date } | { since: Date; after: string }

/**
 * Up to a hundred of the account's events: those newer than `before`, those older than `after`, or those since a time.
 * Null where Stripe no longer has the event that the cursor names; it keeps events for thirty days.
 */
export async function listEvents(stripe: Stripe, cursor: Cursor): Promise<EventPage | null> {
  const page = await unlessMissing(
    stripe.events.list({
      limit: 100,
      ...('before' in cursor && { ending_before: cursor.before }),
      ...('after' in cursor && { starting_after: cursor.after }),
      ...('since' in cursor && { created: { gte: Math.floor(cursor.since.getTime() / 1000) } }),
    }),
  )
  if (!page) return null
  return {
    events: page.data.flatMap((event) => readListedEvent(event) ?? []),
    first: page.data[0]?.id ?? null,
    last: page.data.at(-1)?.id ?? null,
    hasMore: page.has_more,
  }
}
