import type { DeclarationStatus } from '@/lib/billing/law/declaration'

/** Why a declaration waits for the merchant, or was closed. */
const reasons: Record<string, string> = {
  none: 'No contract was found by what was entered.',
  several: 'It can mean several contracts.',
  by_post: 'It gives no e-mail address, only one by post.',
  for_cause: 'It is for cause: whether the cause holds is for you to judge.',
  withdrawal: 'It is a withdrawal: cancel the contract, and give back what is due at Stripe.',
  not_confirmed: 'Nobody has confirmed it within a week.',
  later_end: 'It wishes a later end than that of the current period.',
  renewed: 'The contract has renewed since it arrived: what was charged after that may have to be given back.',
  has_ended: 'The contract had ended before.',
  by_merchant: 'Closed by hand.',
}

/** The reason in words; '' where there is none. */
export function reasonText(reason: string | null): string {
  return reason === null ? '' : (reasons[reason] ?? reason)
}

export const statusNames: Record<DeclarationStatus, string> = {
  received: 'Being looked up',
  confirming: 'To be confirmed by the customer',
  queued: 'Waits for you',
  carried_out: 'Carried out',
  closed: 'Closed',
}
