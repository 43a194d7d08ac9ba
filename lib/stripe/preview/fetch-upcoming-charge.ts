import Stripe from 'stripe'
import { log } from '@/lib/log'
import { amountOf } from '../map/amount-of'
import { dateOf } from '../map/date-of'
import { nothingDue } from './nothing-due'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'

const nothingAhead: UpcomingCharge = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }

// For the other statuses Stripe says whether an invoice is ahead.
const over = ['canceled', 'incomplete_expired']

/** The next charge by Stripe's preview; all null where there is none, or where Stripe cannot tell. */
export async function fetchUpcomingCharge(
  stripe: Stripe,
  subscription: { id: string; status: string },
): Promise<UpcomingCharge> {
  if (over.includes(subscription.status)) return nothingAhead
  try {
    const preview = await stripe.invoices.createPreview({ subscription: subscription.id })
    return {
      upcomingTotal: amountOf(preview.total),
      upcomingAmountDue: amountOf(preview.amount_due),
      // The moment the invoice is made. Its payment is attempted about an hour later.
      upcomingAt: dateOf(preview.period_end),
    }
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { code, type, requestId } = error
    if (!nothingDue(error)) log.warn({ subscription: subscription.id, code, type, requestId }, 'no preview')
    return nothingAhead
  }
}
