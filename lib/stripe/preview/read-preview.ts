import type { Money } from '@/lib/billing/types'
import { amountOf } from '../map/amount-of'
import type { Stripe } from '../client/client'

export type ChargePreview = {
  /** what will be charged, after the customer's credit balance */
  amountDue: Money
  /** before the credit balance */
  total: Money
}

/** The amounts of Stripe's invoice preview. */
export function readPreview({ amount_due: due, total, currency }: Stripe.Invoice): ChargePreview {
  return { amountDue: { amount: amountOf(due), currency }, total: { amount: amountOf(total), currency } }
}
