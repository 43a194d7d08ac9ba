import { randomUUID } from 'node:crypto'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { sqlOf } from '@/lib/db/sql-client'
import { linkMailDelay } from '@/lib/mail/link-mail-delay'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { ownerOfToken } from '../tokens/owner-of-token'
import { fail, ok, type Result } from '@/lib/errors'
import { takeAgain } from './take-again'
import { takeLinkRequest } from './take-link-request'

/**
 * Queues a mail with a new link, with the same configuration and scope, to the customer that the token names. Whether
 * there is an address on file is looked up only when the mail is sent, so the answer does not reveal it. Fails with
 * `link_invalid` for a token that names nobody, and with `rate_limited` and the seconds to wait.
 */
export async function requestFreshLink(token: string, headers: Pick<Headers, 'get'>, now: Date): Promise<Result> {
  const owner = await ownerOfToken(token, now)
  if (!owner) return fail('link_invalid')
  const { merchantId, customerId, configurationId, onBehalfOf } = owner
  const who = `${merchantId}:${customerId}`
  const again = await takeAgain(headers, who)
  if (!again.ok) return again
  const taken = await takeLinkRequest(who)
  if (!taken.ok) return taken
  const delay = await linkMailDelay(merchantId)
  await db.$transaction(async (tx) => {
    await queueCustomerMail(sqlOf(tx), {
      kind: 'fresh_link',
      input: { configuration: configurationId, onBehalfOf },
      merchantId,
      customerId,
      cause: `fresh:${randomUUID()}`,
      now,
      delay,
    })
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, customerId, at: now, actor: 'customer', action: 'portal_link.requested' }),
    })
  })
  return ok()
}
