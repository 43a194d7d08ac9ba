import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, type Result } from '@/lib/errors'
import type { PortalSession } from '../sessions/portal-session'
import { countAttempt } from './count-attempt'

const [hour, day] = [3600, 86_400]

const limits = {
  session: { name: 'recipient-session', attempts: 6, seconds: hour },
  /** more than a session's, so that whoever holds a link cannot use up all of the customer's own */
  customer: { name: 'recipient-customer', attempts: 15, seconds: day },
  /** an accountant may be entered by several customers of a merchant on one day, and a stranger too */
  address: { name: 'recipient-address', attempts: 6, seconds: day },
  /** of all of a merchant's customers, who may be one person with many accounts */
  merchant: { name: 'recipient-merchant', attempts: 300, seconds: hour },
}

type Asking = Pick<PortalSession, 'id' | 'merchantId' | 'customerId'>

/**
 * Counts a mail that asks an address of somebody else to confirm, so that nobody can be pestered. Fails with
 * `rate_limited` and `retryAfter`, or with `database_unavailable`.
 */
export async function takeRecipientMail({ id, merchantId, customerId }: Asking, email: string): Promise<Result> {
  const counted: [keyof typeof limits, string][] = [
    ['session', `${merchantId}:${id}`],
    ['customer', `${merchantId}:${customerId}`],
    ['address', `${merchantId}:${mailboxOf(email)}`],
  ]
  try {
    for (const [name, key] of counted) {
      const taken = await countAttempt(limits[name], key)
      if (!taken.ok) return taken
    }
    return await countAttempt(limits.merchant, merchantId)
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

/** What follows a plus sign is another address of the same mailbox at most providers. */
function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+.*@/, '@')
}
