import { withTransaction } from '@/lib/db/with-transaction'
import { announcedCause, announcedInput, announcedMails } from '@/lib/mail/announced-mails'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import type { PortalEvent } from './portal-event'

/** Seconds in which an instance has usually carried out what it has just recorded. */
const usualWork = 3

/** Queues the mail of a request that an instance of an earlier release recorded, which leaves it to the worker. */
export async function mailEarlierRequest({ merchantId, customerId, id, type, data }: PortalEvent): Promise<void> {
  const kind = announcedMails[type]
  if (!kind || !('reference' in data)) return
  const input = { ...announcedInput(data), reference: data.reference, stage: 'done' as const }
  const mail = { kind, input, merchantId, customerId, cause: announcedCause(id), now: new Date(), delay: usualWork }
  await withTransaction((client) => queueCustomerMail(client, mail))
}
