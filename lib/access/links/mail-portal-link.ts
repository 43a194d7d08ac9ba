import { ok, type Result } from '@/lib/errors'
import { countAttempt } from '../limits/count-attempt'
import { createPortalLink, type NewLink } from './create-portal-link'

/** of one customer; what customers ask for themselves is counted apart, so that neither shuts the other's way */
const limit = { name: 'link-mail', attempts: 3, seconds: 3600 }

/** Makes a link and mails it to the customer. Fails with `rate_limited` where they were mailed too many, and makes none. */
export async function mailPortalLink(link: NewLink & { mailedTo: { queue: true } }): Promise<Result<{ id: string }>> {
  const counted = await countAttempt(limit, `${link.merchantId}:${link.customerId}`)
  return counted.ok ? ok(await createPortalLink(link)) : counted
}
