import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { env } from '@/lib/env'
import { checkHealth } from '@/lib/mirror/check-health'
import { stripeReached } from '@/lib/stripe/client/stripe-reached'
import { keptBriefly } from './kept-briefly'
import { measureQueue, type QueueState } from './measure-queue'
import { release, type Release } from './release'

/** In seconds. A customer's request or an event that waits longer than this has been forgotten by every worker. */
const longestLag = 300
const keptFor = 2_000

export type Readiness = Release & {
  status: 'ok' | 'unavailable'
  database: string
  migrations: string
  queue: string
  worker: string
  webhook_secret: string
  /** never makes the status `unavailable`: pages do without Stripe */
  stripe: string
}

/** Whether everything is there that a production needs. Asks the database at most every two seconds. */
export const checkReadiness = keptBriefly(check, keptFor)

async function check(): Promise<Readiness> {
  const { status, database, migrations } = await checkHealth()
  const queue = database === 'ok' && migrations === 'ok' ? await readQueue() : null
  const states = {
    queue: queue === null ? 'unknown' : queue.lag > longestLag ? `${Math.round(queue.lag)} s behind` : 'ok',
    worker: queue === null ? 'unknown' : queue.workers > 0 ? 'ok' : 'none alive',
    webhook_secret: env().STRIPE_WEBHOOK_SECRET.length > 0 ? 'ok' : 'not set',
  }
  const isReady = status === 'ok' && Object.values(states).every((state) => state === 'ok')
  return {
    status: isReady ? 'ok' : 'unavailable',
    database,
    migrations,
    ...states,
    stripe: stripeReached(),
    ...release(),
  }
}

async function readQueue(): Promise<QueueState | null> {
  try {
    return await measureQueue()
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    return null
  }
}
