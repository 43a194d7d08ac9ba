import { stripeFor } from '@/lib/stripe/client/client'
import { listEvents, type EventPage } from '@/lib/stripe/events/list-events'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { acceptEvent } from './accept-event'
import { areStorable, eventRefs } from './event-refs'
import type { SyncMerchant } from '../customer/sync-leased'
import { count, finishRun, lastRuns, openRun, saveRun, type Counts, type Run } from '../sync-run'

/**
 * `newest`: the newest event seen. `before`: continue with events newer than it. `after`: continue with events older
 * than it.
 */
type Cursor = { newest: string | null; before: string | null; after: string | null; since: string }

type Options = {
  /** replay everything since then, rather than since the last event seen */
  since?: Date
  /** replay what is newer than this event; null for all that Stripe keeps */
  from?: string | null
  onProgress?: (counts: Counts) => void
}

const stripeKeepsDays = 30
// The webhook of such a young event may still be on its way.
const underwayMilliseconds = 60_000

/**
 * Asks Stripe for the events since the last replay and stores those that no webhook has brought, with their jobs; they
 * are counted as `dropped`. A replay that was killed continues where it stopped. Throws what Stripe or the database
 * throws.
 */
export async function replayEvents(merchant: SyncMerchant, { since, from, onProgress }: Options = {}): Promise<Counts> {
  const first = () => firstCursor(merchant.id, { since, from })
  const run = await openRun<Cursor>({ merchantId: merchant.id, kind: 'replay', first })
  // The cursor of an unfinished run would start elsewhere.
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
 * Starts at the newest event that the replay before the last one saw. Stripe may list an event late, behind newer ones,
 * and looking twice costs little.
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
    // The event is older than what Stripe keeps, so everything that Stripe keeps is newer.
    cursor.before = null
  }
  const since = new Date(cursor.since)
  const page = await listEvents(stripe, cursor.after ? { since, after: cursor.after } : { since })
  // The cursor's event has just become too old, and so has everything older.
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
