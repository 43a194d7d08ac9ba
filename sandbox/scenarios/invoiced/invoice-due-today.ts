import { invoiced } from '../steps/invoiced'
import type { Scenario } from '../scenario'

const minute = 60_000

/** The customer pays by invoice, without a card. The last fell due a minute ago, so it can still be paid today. */
export const invoiceDueToday: Scenario = (context) => {
  const midnight = new Date(context.now)
  midnight.setUTCHours(0, 0, 0, 0)
  const dueAt = new Date(Math.max(context.now.getTime() - minute, midnight.getTime()))
  return invoiced(context, { name: 'Bluebell Studio Ltd', mailbox: 'accounts.bluebell', dueAt })
}
