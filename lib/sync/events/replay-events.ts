import { stripeFor } from '@/lib/stripe/client/client'
import { listEvents, type EventPage } from '@/lib/stripe/events/list-events'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { acceptEvent } from './accept-event'
import { areStorable, eventRefs } from './event-refs'
import type { SyncMerchant } from '../customer/sync-leased'
import { count, finishRun, lastRuns, openRun, saveRun, type Counts, type Run } from '../sync-run'

/** `newest`: the newest event seen; `before`: go on to those newer than it; `after`: go back to those older than it. */
type Cursor = { newest: string | null; before: string | null; after: string | null; since: string }

type Options = {
  /** everything since, rather than what is newer than the last one seen */
  since?: Date
  /** what is newer than this event; null: all that Stripe keeps */
  from?: string | null
  onProgress?: (counts: Counts) => void
}

const stripeKeepsDays = 30
// A webhook of an event that young may still be on its way.
const underwayMilliseconds = 60_000

/**
 * Asks Stripe for the events that happened since the last replay, and stores those that no webhook has brought, with
 * their jobs; they are counted as `dropped`. Goes on where it was killed. Throws what Stripe or the database throws.
 */
export async function replayEvents(merchant: SyncMerchant, { since, from, onProgress }: Options = {}): Promise<Counts> {
  const first = () => firstCursor(merchant.id, { since, from })
  const run = await openRun<Cursor>({ merchantId: merchant.id, kind: 'replay', first })
  // An unfinished run would go on from somewhere else than was asked for.
  if (since || from !== undefined) run.cursor = await first()
  for (;;) {
    const page = await nextPage(merchant, run)
    await storePage(merchant, run, page.events)
    await saveRun(run)
    onProgress?.(run.counts)
    if (!page.hasMore) break
  }
  await finishRun(run)
  return run.counts
}

/**
 * From the newest event seen by the replay before the last: Stripe may show an event late, behind newer ones, and a
 * second look costs little.
 */
async function firstCursor(merchantId: string, { since, from }: Options): Promise<Cursor> {
  const limit = new Date(Date.now() - stripeKeepsDays * 86_400_000)
  if (since) return { newest: null, before: null, after: null, since: since.toISOString() }
  if (from !== undefined) return { newest: from, before: from, after: null, since: limit.toISOString() }
  const [last, beforeLast] = await lastRuns<Cursor>(merchantId, 'replay', 2)
  const before = beforeLast?.cursor.newest ?? last?.cursor.newest ?? null
  return { newest: before, before, after: null, since: limit.toISOString() }
}

async function nextPage(merchant: SyncMerchant, run: Run<Cursor>): Promise<EventPage> {
  const stripe = stripeFor(merchant)
  const { cursor } = run
  if (cursor.before) {
    const page = await listEvents(stripe, { before: cursor.before })
    if (page) {
      cursor.before = page.first ?? cursor.before
      cursor.newest = cursor.before
      return page
    }
    // It is older than what Stripe keeps, so all that Stripe keeps is newer.
    cursor.before = null
  }
  const since = new Date(cursor.since)
  const page = await listEvents(stripe, cursor.after ? { since, after: cursor.after } : { since })
  // The event that the cursor names has just grown too old; so has everything older.
  if (!page) return { events: [], first: null, last: null, hasMore: false }
  if (!cursor.after) cursor.newest = page.first ?? cursor.newest
  cursor.after = page.last
  return page
}

async function storePage(merchant: SyncMerchant, run: Run<Cursor>, listed: StripeEvent[]): Promise<void> {
  const events = listed.filter((event) => areStorable(eventRefs(event)))
  const now = new Date()
  const outcomes = await Promise.all(
    events.map((event) => acceptEvent({ ...event, account: merchant.stripeAccountId }, now)),
  )
  count(run, 'events', events.length)
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome !== 'stored' && outcome !== 'ignored') continue
    const age = now.getTime() - (events[place]?.created ?? 0) * 1000
    count(run, age < underwayMilliseconds ? 'underway' : 'dropped')
  }
}
