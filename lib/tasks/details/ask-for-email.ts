import { randomUUID } from 'node:crypto'
import { countAttempt } from '@/lib/access/limits/count-attempt'
import { withTransaction } from '@/lib/db/with-transaction'
import type { Result } from '@/lib/errors'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import type { ActionContext } from '../engine/attempt-action'

/** Per customer: enough for a mistake or two, and too little to pester strangers with. */
const limit = { name: 'email-change', attempts: 5, seconds: 3600 }

type Wanted = { /** of the form */ intent: string; email: string; before: string | null }

/**
 * Mails the link that confirms a new address to it; the address on file stays until then. A form that is sent twice
 * mails once. Fails with `rate_limited`.
 */
export async function askForEmail(
  { intent, email, before }: Wanted,
  { session: { merchantId, customerId, onBehalfOf }, receivedAt }: ActionContext,
): Promise<Result> {
  const counted = await countAttempt(limit, `${merchantId}:${customerId}`)
  if (!counted.ok) return counted
  await withTransaction((client) =>
    queueCustomerMail(client, {
      kind: 'email_confirmation',
      input: { email, before, intent: randomUUID(), onBehalfOf },
      merchantId,
      customerId,
      cause: `email:${intent}`,
      now: receivedAt,
    }),
  )
  return counted
}
