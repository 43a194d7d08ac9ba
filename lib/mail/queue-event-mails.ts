import type { SqlClient } from '@/lib/db/sql-client'
import type { MailAbout } from './customer-mail'
import { queueCustomerMail } from './queue-customer-mail'

/** An event of Stripe's whose effects are being written. */
type Event = { id: string; type: string; objectId: string | null; createdAt: Date }

type Given = {
  merchantId: string
  customerId: string
  events: readonly Event[]
  /** the customer's clock, which events of a test clock are dated by */
  customerNow: Date
  /** the server's */
  now: Date
}

/** An event that arrives later than this tells of what is long past: an import, or a gap made up for. */
const stale = 3 * 86_400_000

/** Queues what customers are told of Stripe's events, in the transaction that writes their effects. */
export async function queueEventMails(
  client: SqlClient,
  { merchantId, customerId, events, customerNow, now }: Given,
): Promise<void> {
  for (const event of events) {
    const mail = mailOf(event)
    if (!mail || customerNow.getTime() - event.createdAt.getTime() > stale) continue
    await queueCustomerMail(client, { ...mail, merchantId, customerId, now })
  }
}

/** `cause` is what happened, not the event: Stripe may tell of it more than once. */
function mailOf({ id, type, objectId }: Event): (MailAbout & { cause: string }) | null {
  // Stripe sends it some days before each renewal: the moment to look at the card.
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
