import { createPortalLink } from '../../lib/access/links/create-portal-link'
import { db } from '../../lib/db/client'

/** A link to the portal of a customer with a subscription, or of any customer. Null where none is mirrored. */
export async function makeFirstLink(
  merchantId: string,
  now: Date,
): Promise<{ customerId: string; url: string } | null> {
  const subscribed = await db.subscription.findFirst({
    where: { merchantId, status: { in: ['active', 'trialing', 'past_due'] } },
    orderBy: { createdAt: 'desc' },
    select: { customerId: true },
  })
  const any = await db.customer.findFirst({
    where: { merchantId, deleted: false },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  const customerId = subscribed?.customerId ?? any?.id
  if (!customerId) return null
  const { url } = await createPortalLink({
    merchantId,
    customerId,
    createdBy: 'setup',
    grantor: { kind: 'setup' },
    now,
  })
  return { customerId, url }
}
