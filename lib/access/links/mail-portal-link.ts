import { ok, type Result } from '@/lib/errors'
import { countAttempt } from '../limits/count-attempt'
import { createPortalLink, type NewLink } from './create-portal-link'

/** Per customer. Links that customers request themselves are counted separately, so neither limit blocks the other. */
const limit = { name: 'link-mail', attempts: 3, seconds: 3600 }

/** Creates a link and mails it to the customer. Above the limit it creates none and fails with `rate_limited`. */
export async function mailPortalLink(link: NewLink & { mailedTo: { queue: true } }): Promise<Result<{ id: string }>> {
  const counted = await countAttempt(limit, `${link.merchantId}:${link.customerId}`)
  return counted.ok ? ok(await createPortalLink(link)) : counted
}
