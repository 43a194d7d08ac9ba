import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { eventFamily } from './event-family'
import { findEventMerchant, forgetEventMerchants } from './find-event-merchant'
import { storeEvents, type ReceivedEvent } from './store-events'

/** `ignored`: stored, though nothing of ours follows events of its type. */
export type Acceptance = 'stored' | 'duplicate' | 'ignored' | 'unknown_account'

type Waiting = ReceivedEvent & { resolve: (isNew: boolean) => void; reject: (error: unknown) => void }

const mostAtOnce = 250
const tries = 5
/** SQLSTATE of a foreign key that points nowhere */
const merchantGone = '23503'

let waiting: Waiting[] = []
let storing = false

/**
 * Stores an event under its id with the job that will act on it, both or neither. Events that arrive while others are
 * being stored are stored together, in one statement, as soon as those are. Throws what the database throws.
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

/** Settles every one of them. What fails together is tried one by one, since one of them may be the fault. */
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

/** A job began meanwhile, or two statements waited for each other. */
const isPassing = (error: unknown) => codeOf(error) === '22P02' || codeOf(error) === '40P01'
