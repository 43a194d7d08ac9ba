import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { eventFamily } from './event-family'
import { findEventMerchant, forgetEventMerchants } from './find-event-merchant'
import { storeEvents, type ReceivedEvent } from './store-events'

/** `ignored`: stored, but nothing acts on events of its type. */
export type Acceptance = 'stored' | 'duplicate' | 'ignored' | 'unknown_account'

type Waiting = ReceivedEvent & { resolve: (isNew: boolean) => void; reject: (error: unknown) => void }

const mostAtOnce = 250
const tries = 5
/** SQLSTATE of a foreign key violation */
const merchantGone = '23503'

let waiting: Waiting[] = []
let storing = false

/**
 * Stores an event under its id together with the job that will act on it. Events that arrive during a statement are
 * stored together by the next one. Throws what the database throws.
 */
export async function acceptEvent(event: StripeEvent, receivedAt: Date): Promise<Acceptance> {
  const merchantId = await findEventMerchant(event.account ?? null)
  if (!merchantId) return 'unknown_account'
  try {
    if (!(await storeSoon({ merchantId, event, receivedAt }))) return 'duplicate'
    return eventFamily(event.type) === null ? 'ignored' : 'stored'
  } catch (error) {
    if (codeOf(error) !== merchantGone) throw error
    forgetEventMerchants()
    return acceptEvent(event, receivedAt)
  }
}

function storeSoon(received: ReceivedEvent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    waiting.push({ ...received, resolve, reject })
    if (!storing) void storeWaiting()
  })
}

async function storeWaiting(): Promise<void> {
  storing = true
  while (waiting.length > 0) {
    const batch = waiting.slice(0, mostAtOnce)
    waiting = waiting.slice(mostAtOnce)
    await store(batch)
  }
  storing = false
}

/** Settles every waiting event. A batch that fails is tried event by event, since one of them may be the cause. */
async function store(batch: Waiting[]): Promise<void> {
  try {
    const areNew = await storeWithPatience(batch)
    for (const [place, { resolve }] of batch.entries()) resolve(areNew[place] ?? false)
  } catch (error) {
    if (batch.length > 1 && !isDatabaseUnavailable(error)) for (const each of batch) await store([each])
    else for (const { reject } of batch) reject(error)
  }
}

async function storeWithPatience(batch: Waiting[]): Promise<boolean[]> {
  for (let left = tries; ; left--) {
    try {
      return await storeEvents(batch)
    } catch (error) {
      if (left === 0 || !isPassing(error)) throw error
    }
  }
}

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code

/** A worker took a job in that instant (22P02), or two statements deadlocked (40P01). */
const isPassing = (error: unknown) => codeOf(error) === '22P02' || codeOf(error) === '40P01'
