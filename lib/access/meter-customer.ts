import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, type Result } from '@/lib/errors'
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

const limit = { name: 'customer-visits', attempts: 150, seconds: 60 }

type Owner = { merchantId: string; customerId: string }

/**
 * Counts a GET that writes or calls Stripe, before it does. All sessions, links and browsers of a customer share one
 * meter; pages that read the mirror alone are not counted, so a flood never shuts the portal. Fails with `rate_limited`
 * and `retryAfter` (seconds), and `database_unavailable`.
 */
export async function meterCustomer({ merchantId, customerId }: Owner, visit: MeteredVisit): Promise<Result> {
  try {
    return await countAttempt(limit, `${merchantId}:${customerId}`, costs[visit])
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
