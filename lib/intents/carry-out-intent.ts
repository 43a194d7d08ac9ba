import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { pool } from '@/lib/db/pool'
import { sqlOf } from '@/lib/db/sql-client'
import { fail, type Failure } from '@/lib/errors'
import { log } from '@/lib/log'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { stripeFor } from '@/lib/stripe/client'
import { isStoredAnswer } from '@/lib/stripe/is-stored-answer'
import { stripeFailure } from '@/lib/stripe/stripe-failure'
import { enqueueSync } from '@/lib/sync/enqueue-sync'
import { keepLease } from '@/lib/sync/keep-lease'
import { syncLeased, type SyncMerchant } from '@/lib/sync/sync-leased'
import { everything } from '@/lib/sync/sync-scope'
import { takeLease } from '@/lib/sync/take-lease'
import type { Outcome } from './intent-kind'
import { intentKinds, isIntentKindName } from './intent-kinds'
import { IntentRefused } from './intent-refused'

/**
 * Carries out what a customer asked for, once: under the customer's lease it reads Stripe, stops where the goal is
 * reached, else asks for it, and then syncs. Comes back with the intent as it now is: `done`, `failed` (Stripe said no;
 * our code is `outcome.code`), or still `received` when Stripe could not be reached: then its job goes on.
 */
export async function carryOutIntent(
  merchant: SyncMerchant, { id, customerId }: Pick<Intent, 'id' | 'customerId'>,
): Promise<Intent> {
  const lease = await takeLease({ merchantId: merchant.id, customerId }, 10_000)
  if (!lease) return readIntent(merchant.id, id)
  return keepLease(lease, async () => {
    const intent = await readIntent(merchant.id, id)
    if (intent.status !== 'received') return intent
    for (const next of await upTo(intent)) {
      const after = await record(next, await ask(merchant, next))
      if (after.status === 'received') break
    }
    // Also after a refusal: whatever Stripe now holds is what the next page shows.
    const synced = await syncLeased(merchant, lease, everything, new Date())
    if (!synced.ok) await enqueueSync(pool(), { merchantId: merchant.id, customerId, full: true })
    return readIntent(merchant.id, id)
  })
}

/**
 * The intent, after those received before it about the same object that still wait: a cancellation that waited for
 * Stripe must not be carried out after the customer has chosen to keep the subscription.
 */
function upTo({ merchantId, customerId, subjectId, receivedAt }: Intent): Promise<Intent[]> {
  return db.intent.findMany({
    where: { merchantId, customerId, subjectId, status: 'received', receivedAt: { lte: receivedAt } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
}

type Answer = { outcome: Outcome } | { failure: Failure; storedAnswer: boolean }

async function ask(merchant: SyncMerchant, intent: Intent): Promise<Answer> {
  if (!isIntentKindName(intent.kind)) throw new Error(`Unknown kind of intent: ${intent.kind}`)
  const kind = intentKinds[intent.kind]
  const stripe = stripeFor(merchant)
  try {
    const reached = await kind.findOutcome(stripe, intent)
    if (reached) return { outcome: reached }
    const refusal = await refusalOf(kind.act(stripe, intent, `${intent.id}:${intent.attempt}`))
    // Read after a refusal too: DELETE takes no key, so a second one, after the first's answer was lost, is refused.
    const outcome = await kind.findOutcome(stripe, intent)
    if (outcome) return { outcome }
    if (refusal) return { failure: refusal, storedAnswer: true }
  } catch (error) {
    if (error instanceof IntentRefused) return { failure: error.failure, storedAnswer: !error.forNow }
    return { failure: stripeFailure(error), storedAnswer: isStoredAnswer(error) }
  }
  // Stripe did as asked and someone else has changed it since; asking again would go against them.
  return { failure: fail('conflict'), storedAnswer: true }
}

/** What Stripe refused to do, for good; null once it is done. Throws where another attempt may go better. */
async function refusalOf(work: Promise<void>): Promise<Failure | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof IntentRefused) throw error
    const failure = stripeFailure(error)
    if (!isStoredAnswer(error) || failure.code === 'stripe_unavailable') throw error
    return failure
  }
}

function record(intent: Intent, answer: Answer): Promise<Intent> {
  if ('outcome' in answer) return recordDone(intent, answer.outcome)
  const { failure, storedAnswer } = answer
  const { merchantId, id: intentId, kind } = intent
  log.warn({ merchantId, intentId, kind, code: failure.code }, 'intent not carried out')
  // Stripe replays what it stored for a key, errors included; a lost answer, though, is found again under the same key.
  const attempt = storedAnswer ? intent.attempt + 1 : intent.attempt
  if (!storedAnswer || failure.code === 'stripe_unavailable') return update(intent, { attempt })
  const outcome = { ...failure.details, code: failure.code }
  return update(intent, { status: 'failed', outcome, attempt, completedAt: new Date() })
}

function recordDone(intent: Intent, outcome: Outcome): Promise<Intent> {
  const { merchantId, customerId, id } = intent
  const completedAt = new Date()
  const happened = isIntentKindName(intent.kind) ? intentKinds[intent.kind].onDone(intent, outcome) : null
  return db.$transaction(async (tx) => {
    const cause = `intent:${id}:done`
    if (happened) await recordPortalEvent(sqlOf(tx), { ...happened, merchantId, customerId, cause, occurredAt: completedAt })
    return update(intent, { status: 'done', outcome, completedAt }, tx)
  })
}

function readIntent(merchantId: string, id: string): Promise<Intent> {
  return db.intent.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
}

type Change = Partial<Pick<Intent, 'status' | 'attempt' | 'completedAt'>> & { outcome?: Outcome }

function update({ merchantId, id }: Intent, data: Change, client: Pick<typeof db, 'intent'> = db): Promise<Intent> {
  return client.intent.update({ where: { merchantId_id: { merchantId, id } }, data })
}
