import { intentKindOf, type IntentKindName } from '@/lib/billing/tasks/intent-names'
import type { SqlClient } from '@/lib/db/sql-client'
import { announcedCause, announcedMails } from './announced-mails'
import type { RequestMail, RequestStage } from './customer-mail'
import { queueCustomerMail } from './queue-customer-mail'

const mails: Readonly<Record<IntentKindName, RequestMail['kind']>> = {
  cancel: 'cancellation_received',
  keep: 'cancellation_undone',
  update: 'plan_changed',
  resume: 'subscription_resumed',
  resubscribe: 'subscription_resubscribed',
  choose_payment_method: 'payment_method_changed',
  remove_payment_method: 'payment_method_changed',
  pay: 'payment_requested',
}

type Request = { merchantId: string; customerId: string; id: string; kind: string; reference: string }

type Moment = {
  stage: RequestStage
  /** whether the page had said no more than that the request was received */
  late: boolean
  now: Date
}

/** Seconds in which the mirror usually has the result, so that the mail need not wait for it. */
const usualSync = 1

/**
 * Queues the mail about a stage of a customer's request, once for each, in the transaction that writes the stage. What
 * it says is read when it is sent.
 */
export async function queueRequestMail(
  client: SqlClient,
  { merchantId, customerId, id, kind, reference }: Request,
  { stage, late, now }: Moment,
): Promise<void> {
  const name = intentKindOf(kind)
  if (!name || !(late || isMailedAtOnce(name, stage))) return
  const about = { kind: mails[name], input: { reference, stage } }
  const happened = stage === 'done' || stage === 'paid'
  const cause = (happened && (await causeOfAnnouncement(client, merchantId, id))) || `intent:${id}:${stage}`
  await queueCustomerMail(client, { ...about, merchantId, customerId, cause, now, delay: usualSync })
}

const findAnnounced = `
  SELECT id FROM portal_events WHERE merchant_id = $1 AND cause = ANY($2) AND type = ANY($3)`

/** The cause that a worker of an earlier release mails under when it announces the request's portal event. */
async function causeOfAnnouncement(client: SqlClient, merchantId: string, id: string): Promise<string | null> {
  const causes = [`intent:${id}:received`, `intent:${id}:done`]
  const { rows } = await client.query(findAnnounced, [merchantId, causes, Object.keys(announcedMails)])
  const [event] = rows as { id: string }[]
  return event ? announcedCause(event.id) : null
}

/**
 * Whether a mail repeats what the page has just said. A refusal is over with the page, except for a cancellation, whose
 * customer needs a record. Of a payment, Stripe's own events lead to a mail.
 */
function isMailedAtOnce(name: IntentKindName, stage: RequestStage): boolean {
  if (name === 'pay') return false
  return stage !== 'failed' || name === 'cancel'
}
