import Stripe from 'stripe'
import { log } from '@/lib/log'
import { mapBounded } from '../client/map-bounded'
import { fetchBillingNames } from '../fetch/fetch-billing-names'
import { dateOf } from '../map/date-of'
import { mapUpcomingCharge } from '../map/map-upcoming-charge'
import { pausePreview } from '../pause/service-params'
import { readServicePause, resumptionOf } from '../pause/service-pause'
import { resumptionPreview } from '../write/resumption'
import { discountCoupons } from './discounts-on'
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

type Asked = Pick<Stripe.Subscription, 'id' | 'status' | 'status_details' | 'schedule'>

/**
 * The next charge of each subscription by Stripe's preview, in the same order; all null where there is none, or where
 * Stripe cannot tell. Of one that is to pause it is what the pause bills as of now, and of one that is paused until a day
 * what resuming bills, told of those days. Needs `schedule` expanded. Each tax rate costs one more call.
 */
export async function fetchUpcomingCharges(stripe: Stripe, subscriptions: readonly Asked[]): Promise<UpcomingCharge[]> {
  const told = await mapBounded(subscriptions, async (subscription) => {
    const pause = ofPause(subscription)
    return { preview: await fetchPreview(stripe, subscription, pause?.params), at: pause?.at }
  })
  const taxed = told.flatMap(({ preview }) => (preview ? [{ taxes: preview.total_taxes }] : []))
  const names = await fetchBillingNames(stripe, { taxed, discounts: [] })
  return told.map(({ preview, at }) =>
    preview ? { ...mapUpcomingCharge(preview, names), ...(at && { upcomingAt: dateOf(at) }) } : nothingAhead,
  )
}

/** The preview that counts for a subscription that Stripe is to pause or to resume, and the day of either, in seconds. */
function ofPause(subscription: Asked): { at: number; params: Stripe.InvoiceCreatePreviewParams } | null {
  const { id, status } = subscription
  const ahead = status === 'paused' ? null : readServicePause(subscription)
  if (ahead) return { at: ahead.begins, params: pausePreview(id, 'period_end') }
  const resumes = status === 'paused' ? resumptionOf(subscription) : null
  return resumes === null ? null : { at: resumes, params: resumptionPreview(id) }
}

async function fetchPreview(
  stripe: Stripe,
  { id, status }: Asked,
  params: Stripe.InvoiceCreatePreviewParams = { subscription: id },
): Promise<Stripe.Invoice | null> {
  if (over.includes(status)) return null
  try {
    return await stripe.invoices.createPreview({
      ...params,
      expand: [discountCoupons],
    })
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { code, type, requestId } = error
    if (!nothingDue(error)) log.warn({ subscription: id, code, type, requestId }, 'no preview')
    return null
  }
}
