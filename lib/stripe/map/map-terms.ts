import { discountCarriesOver } from '@/lib/billing/tasks/codes/discount-carries-over'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { dateOf } from './date-of'
import { resubscribedFromKey } from './resubscription-metadata'

type Ended = {
  subscription: Stripe.Subscription
  /** all of them, with their discounts expanded */
  items: Stripe.SubscriptionItem[]
  /** those of the discounts, by id; without the deleted ones */
  coupons: ReadonlyMap<string, Stripe.Coupon>
  /** by the customer's clock */
  now: Date
}

/** A discount that the ended subscription had and the new one does not get. */
export type DiscountOver = {
  /** null where its coupon has none or was deleted */
  name: string | null
  percentOff: number | null
}

/** What a new subscription takes over from an ended one, in parameters of the call and of its preview. */
export type Terms = {
  creation: Omit<Stripe.SubscriptionCreateParams, 'customer'>
  preview: Stripe.InvoiceCreatePreviewParams
  discountsOver: DiscountOver[]
  /** whether its prices still take new subscriptions; Stripe itself checks their products */
  isOffered: boolean
}

/**
 * The terms of an ended subscription: what it billed, in which currency, with which taxes and discounts, who gets the
 * money and how it was collected. Left out is what belongs to one period or one customer's doing: trials, dates, pauses
 * and schedules. Parameters that change the amounts are in the preview too.
 */
export function mapTerms({ subscription, items, coupons, now }: Ended): Terms {
  const discountsOver: DiscountOver[] = []
  const { currency, billing_mode: mode, automatic_tax: tax, invoice_settings: invoicing } = subscription
  const amounts = {
    items: items.map((item) => itemOf(item, again(item.discounts))),
    ...listOf(
      'default_tax_rates',
      (subscription.default_tax_rates ?? []).map(({ id }) => id),
    ),
    billing_mode: {
      type: mode.type,
      ...(mode.type === 'flexible' && mode.flexible?.proration_discounts
        ? { flexible: { proration_discounts: mode.flexible.proration_discounts } }
        : {}),
    },
  }
  const shared = {
    currency,
    // Without any, the new one inherits the customer's own discount, as the ended one did.
    ...listOf('discounts', again(subscription.discounts)),
    ...(tax.enabled && {
      automatic_tax: { enabled: true, ...(tax.liability && { liability: partyOf(tax.liability) }) },
    }),
    ...(subscription.on_behalf_of && { on_behalf_of: idOf(subscription.on_behalf_of) }),
  }
  const issuer = invoicing.issuer.type === 'account' ? { issuer: partyOf(invoicing.issuer) } : {}
  return {
    creation: { ...shared, ...amounts, ...collectionOf(subscription), ...routesOf(subscription) },
    preview: { ...shared, ...issuer, customer: idOf(subscription.customer), subscription_details: amounts },
    discountsOver,
    isOffered: items.every(({ price }) => price.active),
  }

  /** The discounts that are given again; notes the others. */
  function again(discounts: (string | Stripe.Discount)[]): { coupon: string }[] {
    return discounts.flatMap((discount) => {
      if (typeof discount === 'string') return []
      const coupon = coupons.get(idOf(discount.source.coupon) ?? '') ?? null
      const earlier = {
        duration: (coupon?.duration as 'once' | 'repeating' | 'forever' | undefined) ?? null,
        redeemable: coupon?.valid ?? false,
        endsAt: dateOf(discount.end),
      }
      const cameBack = resubscribedFromKey in subscription.metadata
      if (coupon && discountCarriesOver(earlier, { now, cameBack })) return [{ coupon: coupon.id }]
      discountsOver.push({ name: coupon?.name ?? null, percentOff: coupon?.percent_off ?? null })
      return []
    })
  }
}

function itemOf(
  { price, quantity, tax_rates: rates, metadata, billing_thresholds: thresholds }: Stripe.SubscriptionItem,
  discounts: { coupon: string }[],
) {
  return {
    price: price.id,
    ...(quantity !== undefined && { quantity }),
    ...listOf(
      'tax_rates',
      (rates ?? []).map(({ id }) => id),
    ),
    ...listOf('discounts', discounts),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(thresholds?.usage_gte && { billing_thresholds: { usage_gte: thresholds.usage_gte } }),
  }
}

/** How it is collected, and what its invoices say. */
function collectionOf(subscription: Stripe.Subscription) {
  const { collection_method: method, days_until_due: days, invoice_settings: invoicing } = subscription
  const { payment_settings: paying, billing_thresholds: thresholds, trial_settings: trials } = subscription
  const { pending_invoice_item_interval: interval, description } = subscription
  const { issuer, account_tax_ids: taxIds, ...printed } = invoicing
  const { reset_billing_cycle_anchor: resets } = thresholds ?? {}
  return {
    collection_method: method,
    ...(method === 'send_invoice' && { days_until_due: days ?? 30 }),
    ...(description && { description }),
    payment_settings: {
      ...(withoutNulls(paying ?? {}) as Stripe.SubscriptionCreateParams.PaymentSettings),
      // The method that makes the first payment is the one that renewals are charged to.
      ...(method === 'charge_automatically' && { save_default_payment_method: 'on_subscription' as const }),
    },
    invoice_settings: {
      ...(withoutNulls(printed) as Pick<Stripe.SubscriptionCreateParams.InvoiceSettings, 'custom_fields'>),
      ...listOf(
        'account_tax_ids',
        (taxIds ?? []).map((id) => idOf(id)),
      ),
      ...(issuer.type === 'account' && { issuer: partyOf(issuer) }),
    },
    ...(thresholds?.amount_gte && {
      billing_thresholds: {
        amount_gte: thresholds.amount_gte,
        ...(resets !== null && resets !== undefined && { reset_billing_cycle_anchor: resets }),
      },
    }),
    ...(interval && {
      pending_invoice_item_interval: { interval: interval.interval, interval_count: interval.interval_count },
    }),
    ...(trials && {
      trial_settings: withoutNulls(trials) as Stripe.SubscriptionCreateParams.TrialSettings,
    }),
  }
}

/** Who gets the money. */
function routesOf({ application_fee_percent: fee, transfer_data: transfer }: Stripe.Subscription) {
  return {
    ...(fee !== null && { application_fee_percent: fee }),
    ...(transfer && {
      transfer_data: {
        destination: idOf(transfer.destination),
        ...(transfer.amount_percent !== null && { amount_percent: transfer.amount_percent }),
      },
    }),
  }
}

function partyOf({ type, account }: { type: string; account?: string | Stripe.Account }) {
  return { type, ...(account && { account: idOf(account) }) }
}

/** A parameter that is a list, unless there is nothing to name. */
function listOf<Name extends string, Entry>(name: Name, entries: Entry[]): Partial<Record<Name, Entry[]>> {
  return entries.length > 0 ? ({ [name]: entries } as Record<Name, Entry[]>) : {}
}

/** Stripe answers null for what is not set, and takes no null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (each === null ? [] : [[name, withoutNulls(each)]])),
  )
}
