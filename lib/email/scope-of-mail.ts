import { db } from '@/lib/db/client'
import { isRequestMail, type MailAbout } from '@/lib/mail/customer-mail'

type Owner = { merchantId: string; customerId: string }

/**
 * The connected account whose objects alone a mail and its link show: that of the session in which the customer asked
 * for something, or whose link has run out. Null for everything, as in the mails that Stripe's events lead to.
 */
export async function scopeOfMail({ merchantId, customerId }: Owner, about: MailAbout): Promise<string | null> {
  if (about.kind === 'fresh_link') return about.input.onBehalfOf
  if (!isRequestMail(about)) return null
  const intent = await db.intent.findUnique({
    where: { merchantId_reference: { merchantId, reference: about.input.reference }, customerId },
    select: { onBehalfOf: true },
  })
  return intent?.onBehalfOf ?? null
}
