import { intentKindOf, type IntentKindName } from '@/lib/billing/tasks/intent-names'
import type { SqlClient } from '@/lib/db/sql-client'
import { announcedCause, announcedInput, announcedMails } from './announced-mails'
import type { RequestMail, RequestStage } from './customer-mail'
import { queueCustomerMail } from './queue-customer-mail'

const mails: Readonly<Record<IntentKindName, RequestMail['kind']>> = {
  cancel: 'cancellation_received',
  keep: 'cancellation_undone',
  pause: 'subscription_paused',
  update: 'plan_changed',
  discount: 'discount_added',
  resume: 'subscription_resumed',
  resubscribe: 'subscription_resubscribed',
  choose_payment_method: 'payment_method_changed',
  remove_payment_method: 'payment_method_changed',
  pay: 'payment_requested',
  details: 'details_changed',
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
  const announced = await findAnnouncement(client, merchantId, id)
  const about = { kind: mails[name], input: { ...(announced && announcedInput(announced.data)), reference, stage } }
  const happened = stage === 'done' || stage === 'paid'
  const cause = happened && announced ? announcedCause(announced.id) : `intent:${id}:${stage}`
  await queueCustomerMail(client, { ...about, merchantId, customerId, cause, now, delay: usualSync })
}

const findAnnounced = `
  SELECT id, data FROM portal_events WHERE merchant_id = $1 AND cause = ANY($2) AND type = ANY($3)`

type Announcement = { id: string; data: unknown }

/** The request's portal event, by which a worker of an earlier release mails when it announces it. */
async function findAnnouncement(client: SqlClient, merchantId: string, id: string): Promise<Announcement | undefined> {
  const causes = [`intent:${id}:received`, `intent:${id}:done`]
  const { rows } = await client.query(findAnnounced, [merchantId, causes, Object.keys(announcedMails)])
  return (rows as Announcement[])[0]
}

/**
 * Whether a mail repeats what the page has just said. A refusal is over with the page, except for a cancellation, whose
 * customer needs a record. Of a payment, Stripe's own events lead to a mail.
 */
function isMailedAtOnce(name: IntentKindName, stage: RequestStage): boolean {
  if (name === 'pay') return false
  return stage !== 'failed' || name === 'cancel'
}
