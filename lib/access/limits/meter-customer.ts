import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { countAttempt } from './count-attempt'

/**
 * What repeating a URL costs, in points: about as many as it makes calls to Stripe and writes rows. Whoever loads one of
 * them ten times in a row stays well below what a customer has.
 */
const costs = {
  /** a session, its audit row, its event and what follows from that */
  open: 2,
  /** a customer who is not mirrored yet, fetched whole */
  first_contact: 10,
  /** the bank's answer: a sync */
  bank_return: 8,
  /** a payment that waits for the bank, read from Stripe */
  bank_question: 2,
  /** what Stripe says an action will do, and the plans it has to be asked for */
  preview: 3,
  /** the address of Stripe's own page, and its audit row */
  hosted_copy: 2,
  /** a PDF, set here or fetched from Stripe, and its audit row */
  document: 2,
  /** all invoices as one file */
  export: 4,
} as const

export type MeteredVisit = keyof typeof costs

const limits = {
  /** sessions begun by the same link, secret or API key */
  open: { name: 'customer-openings', attempts: 20, seconds: 60 },
  /** Less than half of the customer's: a share's minute may overlap two of the customer's, or the other way round. */
  share: { name: 'customer-share', attempts: 120, seconds: 60 },
  customer: { name: 'customer-visits', attempts: 280, seconds: 60 },
}

type Metered = {
  merchantId: string
  customerId: string
  /** what the visit came by, a link or a session's id; null for whoever comes by the API or the console */
  by: string | null
}

/**
 * Counts a GET that writes or calls Stripe, before it does. All sessions, links and browsers of a customer share one
 * meter, of which what they came by has a share: the holder of one link cannot keep the customer from another. Pages that
 * read the mirror alone are not counted. Fails with `rate_limited` and `retryAfter` (seconds), and `database_unavailable`.
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
