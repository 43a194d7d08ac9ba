import type { SqlClient } from '@/lib/db/sql-client'
import type { MailAbout } from './customer-mail'
import { queueCustomerMail } from './queue-customer-mail'
import { queueRecipientMails } from './queue-recipient-mails'

/** One of Stripe's events, whose effects are being written. */
type Event = { id: string; type: string; objectId: string | null; createdAt: Date }

type Given = {
  merchantId: string
  customerId: string
  events: readonly Event[]
  /** the customer's clock, which events of a test clock are dated by */
  customerNow: Date
  /** the server's clock */
  now: Date
}

/** Milliseconds after which an event is too old for a mail: it comes from an import or a replay. */
const stale = 3 * 86_400_000

/** What an event makes of an invoice, whose recipients are told. */
const stages: Readonly<Record<string, 'open' | 'paid'>> = { 'invoice.finalized': 'open', 'invoice.paid': 'paid' }

/** Queues the mails that follow from Stripe's events, in the transaction that writes their effects. */
export async function queueEventMails(
  client: SqlClient,
  { merchantId, customerId, events, customerNow, now }: Given,
): Promise<void> {
  for (const event of events) {
    if (customerNow.getTime() - event.createdAt.getTime() > stale) continue
    const mail = mailOf(event)
    if (mail) await queueCustomerMail(client, { ...mail, merchantId, customerId, now })
    const stage = stages[event.type]
    if (stage && event.objectId)
      await queueRecipientMails(client, { merchantId, customerId, invoice: event.objectId, stage, now })
  }
}

/** `cause` names what happened rather than the event, because Stripe may report it more than once. */
function mailOf({ id, type, objectId }: Event): (MailAbout & { cause: string }) | null {
  // Stripe sends this event some days before each renewal, which is the moment to check the card.
  if (type === 'invoice.upcoming') return { kind: 'card_expiring', input: {}, cause: `event:${id}` }
  if (!objectId) return null
  switch (type) {
    case 'customer.subscription.deleted':
      return { kind: 'cancellation_effective', input: { subscription: objectId }, cause: `ended:${objectId}` }
    case 'customer.subscription.trial_will_end':
      return { kind: 'trial_ending', input: { subscription: objectId }, cause: `event:${id}` }
    case 'invoice.payment_failed':
      return { kind: 'payment_failed', input: { invoice: objectId }, cause: `event:${id}` }
    case 'invoice.paid':
      return { kind: 'receipt', input: { invoice: objectId }, cause: `paid:${objectId}` }
    default:
      return null
  }
}
