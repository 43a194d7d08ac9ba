import type { PortalEvent } from '@/lib/portal-events/portal-event'
import { withTransaction } from '@/lib/db/with-transaction'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'

/** Mails the customer about what they did in the portal, once, however often this is called. */
export async function mailPortalEvent(event: PortalEvent): Promise<void> {
  const about = mailAbout(event)
  if (!about) return
  const { merchantId, customerId, id, occurredAt } = event
  await withTransaction((client) =>
    queueCustomerMail(client, { ...about, merchantId, customerId, cause: `portal-event:${id}`, now: occurredAt }),
  )
}

function mailAbout(event: PortalEvent): MailAbout | null {
  if (event.type === 'subscription.cancellation_requested') {
    const { subscription, reference } = event.data
    return { kind: 'cancellation_received', input: { subscription, reference } }
  }
  if (event.type === 'subscription.kept') {
    const { subscription, reference } = event.data
    return { kind: 'cancellation_undone', input: { subscription, reference } }
  }
  if (event.type === 'subscription.updated') {
    const { subscription, reference, price, quantity } = event.data
    return { kind: 'plan_changed', input: { subscription, reference, price, quantity } }
  }
  return null
}
