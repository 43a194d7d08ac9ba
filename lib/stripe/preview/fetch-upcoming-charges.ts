import Stripe from 'stripe'
import { log } from '@/lib/log'
import { mapBounded } from '../client/map-bounded'
import { fetchBillingNames } from '../fetch/fetch-billing-names'
import { mapUpcomingCharge } from '../map/map-upcoming-charge'
import { nothingDue } from './nothing-due'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'

const nothingAhead: UpcomingCharge = {
  upcomingTotal: null,
  upcomingAmountDue: null,
  upcomingAt: null,
  upcomingBreakdown: null,
}

// For the other statuses Stripe says whether an invoice is ahead.
const over = ['canceled', 'incomplete_expired']

type Asked = { id: string; status: string }

/**
 * The next charge of each subscription by Stripe's preview, in the same order; all null where there is none, or where
 * Stripe cannot tell. Each tax rate costs one more call.
 */
export async function fetchUpcomingCharges(stripe: Stripe, subscriptions: readonly Asked[]): Promise<UpcomingCharge[]> {
  const previews = await mapBounded(subscriptions, (subscription) => fetchPreview(stripe, subscription))
  const taxed = previews.flatMap((preview) => (preview ? [{ taxes: preview.total_taxes }] : []))
  const names = await fetchBillingNames(stripe, { taxed, discounts: [] })
  return previews.map((preview) => (preview ? mapUpcomingCharge(preview, names) : nothingAhead))
}

async function fetchPreview(stripe: Stripe, { id, status }: Asked): Promise<Stripe.Invoice | null> {
  if (over.includes(status)) return null
  try {
    return await stripe.invoices.createPreview({
      subscription: id,
      expand: ['total_discount_amounts.discount.source.coupon'],
    })
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { code, type, requestId } = error
    if (!nothingDue(error)) log.warn({ subscription: id, code, type, requestId }, 'no preview')
    return null
  }
}
