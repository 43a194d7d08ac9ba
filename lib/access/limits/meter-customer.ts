import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { countAttempt } from './count-attempt'

/**
 * The cost of each kind of request in points, roughly one per call to Stripe or row written. Loading one of them ten
 * times in a row stays well below the limit.
 */
const costs = {
  /** a session, its audit row, its portal event and what that triggers */
  open: 2,
  /** fetching a customer who is not mirrored yet */
  first_contact: 10,
  /** a sync after the return from the bank */
  bank_return: 8,
  /** reading a payment that waits for the bank */
  bank_question: 2,
  /** a preview, and the plans it needs */
  preview: 3,
  /** the address of the invoice at Stripe, and its audit row */
  hosted_copy: 2,
  /** a PDF, rendered here or fetched from Stripe, and its audit row */
  document: 2,
  export: 4,
} as const

export type MeteredVisit = keyof typeof costs

const limits = {
  /** sessions opened by the same link, secret or API key */
  open: { name: 'customer-openings', attempts: 20, seconds: 60 },
  /**
   * Less than half of the customer's limit, because one minute of a share can overlap two of the customer's and vice
   * versa.
   */
  share: { name: 'customer-share', attempts: 120, seconds: 60 },
  customer: { name: 'customer-visits', attempts: 280, seconds: 60 },
}

type Metered = {
  merchantId: string
  customerId: string
  /** the link, or the id of a session without one; null for the API and the console */
  by: string | null
}

/**
 * Counts a GET that writes or calls Stripe, before it does so. All of a customer's sessions, links and browsers share
 * one meter. Each link has only a share of it, so its holder cannot lock the customer out. Pages that only read the
 * mirror are not counted. Fails with `rate_limited` and `retryAfter` (in seconds), or with `database_unavailable`.
 */
export async function meterCustomer({ merchantId, customerId, by }: Metered, visit: MeteredVisit): Promise<Result> {
  const customer = `${merchantId}:${customerId}`
  try {
    if (by !== null) {
      const opened = visit === 'open' ? await countAttempt(limits.open, `${customer}:${by}`) : ok()
      const shared = opened.ok ? await countAttempt(limits.share, `${customer}:${by}`, costs[visit]) : opened
      if (!shared.ok) return shared
    }
    return await countAttempt(limits.customer, customer, costs[visit])
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
