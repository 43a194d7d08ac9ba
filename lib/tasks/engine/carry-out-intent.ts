import { intentKindOf, storedNames, type IntentKindName } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { pool } from '@/lib/db/pool'
import { sqlOf } from '@/lib/db/sql-client'
import { fail, isStripeAway, type Failure } from '@/lib/errors'
import { log } from '@/lib/log'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { queueRequestMail } from '@/lib/mail/queue-request-mail'
import type { PortalEventFacts } from '@/lib/portal-events/portal-event'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { stripeFor } from '@/lib/stripe/client/client'
import { isStoredAnswer } from '@/lib/stripe/client/is-stored-answer'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { enqueueSync } from '@/lib/sync/customer/enqueue-sync'
import { keepLease } from '@/lib/sync/lease/keep-lease'
import { syncLeased, type SyncMerchant } from '@/lib/sync/customer/sync-leased'
import { everything } from '@/lib/sync/customer/sync-scope'
import { takeLease } from '@/lib/sync/lease/take-lease'
import type { AnyIntentKind, IntentKinds, Json, Outcome } from './intent-kind'
import { IntentRefused } from './intent-refused'
import { patience } from './patience'

/**
 * Carries out what a customer asked for, once. Under the customer's lease it reads Stripe, asks for the change unless
 * the goal is reached, and syncs. Returns the intent: `done`, `failed` (Stripe refused; our code is `outcome.code`), or
 * still `received` where Stripe could not be reached and the job goes on. Returns null where somebody else held the
 * lease for all of `wait` milliseconds.
 */
export async function carryOutIntent(
  kinds: IntentKinds,
  merchant: SyncMerchant,
  { id, customerId }: Pick<Intent, 'id' | 'customerId'>,
  wait = 10_000,
): Promise<Intent | null> {
  const lease = await takeLease({ merchantId: merchant.id, customerId }, wait)
  if (!lease) return null
  return keepLease(lease, async () => {
    const intent = await readIntent(merchant.id, id)
    if (intent.status !== 'received') return intent
    for (const next of await upTo(kinds, intent)) {
      const kind = kinds[kindOf(next)]
      const after = await record(kind, next, await ask(kind, merchant, next))
      if (after.status === 'received') break
    }
    // The next page shows what Stripe now holds, after a refusal too.
    const synced = await syncLeased(merchant, lease, everything, new Date())
    if (!synced.ok) await enqueueSync(pool(), { merchantId: merchant.id, customerId, full: true })
    return readIntent(merchant.id, id)
  })
}

/**
 * The intent, preceded by earlier ones about the same object that still wait. A cancellation that waited for Stripe
 * must not be carried out after the customer has chosen to keep the subscription, and a card must not replace one that
 * was chosen later.
 */
function upTo(kinds: IntentKinds, intent: Intent): Promise<Intent[]> {
  const { merchantId, customerId, subjectId, receivedAt } = intent
  const kind = kindOf(intent)
  const same = kinds[kind].inOrderPerCustomer ? { kind: { in: storedNames(kind) } } : { subjectId }
  return db.intent.findMany({
    where: { merchantId, customerId, ...same, status: 'received', receivedAt: { lte: receivedAt } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
}

type Answer = { outcome: Outcome } | { failure: Failure; storedAnswer: boolean }

async function ask(kind: AnyIntentKind, merchant: SyncMerchant, received: Intent): Promise<Answer> {
  const stripe = stripeFor(merchant)
  try {
    const prepared = await kind.prepare(stripe, received)
    const intent = prepared === null ? received : await update(received, { input: prepared })
    const reached = await kind.findOutcome(stripe, intent)
    if (reached) return { outcome: reached }
    const { told, refusal } = await actOn(kind.act(stripe, intent, `${intent.id}:${intent.attempt}`))
    // Read after a refusal too: DELETE takes no idempotency key, so a repeat after a lost answer is refused although
    // the first one worked.
    const outcome = told ?? (await kind.findOutcome(stripe, intent))
    if (outcome) return { outcome }
    if (refusal) return { failure: refusal, storedAnswer: true }
  } catch (error) {
    if (error instanceof IntentRefused) return { failure: error.failure, storedAnswer: !error.forNow }
    return { failure: stripeFailure(error), storedAnswer: isStoredAnswer(error) }
  }
  // Stripe did as asked, and someone else has changed it since. Asking again would undo their change.
  return { failure: fail('conflict'), storedAnswer: true }
}

/** The outcome, or Stripe's final refusal. Throws where another attempt may succeed. */
async function actOn(work: Promise<Outcome | void>): Promise<{ told: Outcome | null; refusal: Failure | null }> {
  try {
    return { told: (await work) ?? null, refusal: null }
  } catch (error) {
    if (error instanceof IntentRefused) throw error
    const failure = stripeFailure(error)
    if (!isStoredAnswer(error) || isStripeAway(failure.code)) throw error
    return { told: null, refusal: failure }
  }
}

function kindOf({ kind }: Pick<Intent, 'kind'>): IntentKindName {
  const name = intentKindOf(kind)
  if (!name) throw new Error(`Unknown kind of intent: ${kind}`)
  return name
}

function record(kind: AnyIntentKind, intent: Intent, answer: Answer): Promise<Intent> {
  if ('outcome' in answer) {
    const { outcome } = answer
    return recordEnd(intent, { status: 'done', outcome }, kind.onDone(intent, outcome), kind.mailsOnDone(intent))
  }
  const { failure, storedAnswer } = answer
  const { merchantId, id: intentId } = intent
  const refused = { merchantId, intentId, kind: kindOf(intent), code: failure.code, ...failure.details }
  log.warn(refused, 'intent not carried out')
  // Stripe replays what it stored for a key, errors included, so the next attempt needs a new key. A lost answer is
  // found again under the same one.
  const attempt = storedAnswer ? intent.attempt + 1 : intent.attempt
  if (!storedAnswer || isStripeAway(failure.code)) return update(intent, { attempt })
  const outcome = { ...failure.details, code: failure.code }
  return recordEnd(intent, { status: 'failed', outcome, attempt }, null)
}

type End = { status: 'done' | 'failed'; outcome: Outcome; attempt?: number }

/** Records the end of an intent, with its portal event and its mail. */
function recordEnd(
  intent: Intent,
  end: End,
  happened: PortalEventFacts | null,
  mails: MailAbout[] = [],
): Promise<Intent> {
  const { merchantId, customerId, id } = intent
  const completedAt = new Date()
  const late = completedAt.getTime() - intent.receivedAt.getTime() > patience
  return db.$transaction(async (tx) => {
    const client = sqlOf(tx)
    if (happened) {
      const cause = `intent:${id}:done`
      await recordPortalEvent(client, { ...happened, merchantId, customerId, cause, occurredAt: completedAt })
    }
    await queueRequestMail(client, intent, { stage: end.status, late, now: completedAt })
    for (const mail of mails) {
      const cause = `intent:${id}:${mail.kind}`
      await queueCustomerMail(client, { ...mail, merchantId, customerId, cause, now: completedAt })
    }
    return update(intent, { ...end, completedAt }, tx)
  })
}

function readIntent(merchantId: string, id: string): Promise<Intent> {
  return db.intent.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
}

type Change = Partial<Pick<Intent, 'status' | 'attempt' | 'completedAt'>> & {
  outcome?: Outcome
  input?: NonNullable<Json>
}

function update({ merchantId, id }: Intent, data: Change, client: Pick<typeof db, 'intent'> = db): Promise<Intent> {
  return client.intent.update({ where: { merchantId_id: { merchantId, id } }, data })
}
