import { mapCoupon } from './map-coupon'
import { mapCustomer } from './map-customer'
import { mapPaymentMethod } from './map-payment-method'
import { expect, it } from 'vitest'
import { mapPrice } from './map-price'
import { mapProduct } from './map-product'
import { mapSubscription } from './map-subscription'
import { mapSubscriptionItem } from './map-subscription-item'
import { address, customerTaxIds, checkMappings, type Fixture, type Kind } from '../testing/mapping'

const kinds: Record<string, Kind> = {
  customer: {
    map: mapCustomer,
    elsewhere: {
      address: (customer) => address(customer.address),
      shipping: ({ shipping }) =>
        shipping && { name: shipping.name ?? null, phone: shipping.phone ?? null, address: address(shipping.address) },
      preferredLocales: (customer) => customer.preferred_locales ?? [],
      taxIds: (customer) => customerTaxIds(customer.tax_ids?.data),
      defaultPaymentMethodId: (customer) =>
        customer.invoice_settings?.default_payment_method ?? customer.default_source,
      testClockId: (customer) => customer.test_clock?.id,
      frozenTime: (customer) => customer.test_clock?.frozen_time,
      delinquent: (customer) => customer.delinquent ?? false,
      discount: ({ discount }) => discount && { couponId: discount.source.coupon, endsAt: discount.end },
      deleted: () => false,
    },
    full: {
      name: 'Ada',
      email: 'ada@example.com',
      phone: '+39',
      preferred_locales: ['it', 'en'],
      balance: -1250,
      delinquent: true,
      address: { line1: 'Via Roma 1', line2: 'B', city: 'Roma', state: 'RM', postal_code: '00100', country: 'IT' },
      shipping: { name: 'Bea', phone: '+1', address: { line1: 'Main St 1', city: null } },
      tax_exempt: 'reverse',
      tax_ids: { data: [{ type: 'eu_vat', value: 'IT1', verification: { status: 'pending' } }] },
      default_source: 'card_1',
      discount: { end: 1900000001, source: { coupon: 'half' } },
      test_clock: { id: 'clock_1', frozen_time: 1800000000 },
    },
  },
  payment_method: {
    map: mapPaymentMethod,
    elsewhere: {
      brand: ({ card }) => card?.brand,
      last4: (method) => method[method.type].last4,
      expMonth: ({ card }) => card?.exp_month,
      expYear: ({ card }) => card?.exp_year,
      funding: ({ card }) => card?.funding,
      wallet: ({ card }) => card?.wallet?.type,
      label: (method) => method[method.type].bank_name,
    },
    full: {
      type: 'us_bank_account',
      us_bank_account: { bank_name: 'STRIPE TEST BANK', last4: '6789' },
      card: undefined,
    },
  },
  subscription: {
    map: mapSubscription,
    elsewhere: {
      billingMode: (subscription) => subscription.billing_mode.type,
      trialEndBehavior: (subscription) => subscription.trial_settings?.end_behavior.missing_payment_method,
      pauseBehavior: (subscription) => subscription.pause_collection?.behavior,
      pauseResumesAt: (subscription) => subscription.pause_collection?.resumes_at,
      // Only a pause that the customer asked for has one.
      pauseBeginsAt: () => null,
      pausedReason: (subscription) => subscription.status_details?.paused.subscription.type,
      defaultPaymentMethodId: (subscription) => subscription.default_payment_method ?? subscription.default_source,
      pendingSetupIntentId: (subscription) => subscription.pending_setup_intent,
      latestInvoiceId: (subscription) => subscription.latest_invoice,
      scheduleId: (subscription) => subscription.schedule,
      // Stripe sends the id alone unless it is asked for the whole schedule.
      scheduleEndsAt: () => null,
      resubscribedFrom: () => null,
      plannedChange: ({ pending_update: pending }) => {
        const [item] = pending?.subscription_items ?? []
        return (
          item && {
            type: 'pending_update',
            at: pending.expires_at,
            priceId: item.price.id,
            quantity: item.quantity,
            intent: null,
          }
        )
      },
      cancellationFeedback: (subscription) => subscription.cancellation_details?.feedback,
      cancellationComment: (subscription) => subscription.cancellation_details?.comment,
      cancellationReason: (subscription) => subscription.cancellation_details?.reason,
      cancellationFeedbackOption: (subscription) => subscription.cancellation_details?.feedback_option,
      discounts: (subscription) =>
        subscription.discounts.map(({ id, end, source: { coupon } }: Fixture) => ({
          id,
          couponId: coupon.id,
          name: coupon.name,
          percentOff: coupon.percent_off,
          amountOff: coupon.amount_off,
          currency: coupon.currency,
          endsAt: end,
        })),
    },
    full: {
      cancellation_details: { feedback: 'unused', comment: 'Thanks', reason: 'cancellation_requested' },
      days_until_due: 14,
      collection_method: 'send_invoice',
      default_source: 'card_1',
      description: 'Box',
      ended_at: null,
      schedule: 'sub_sched_1',
      latest_invoice: 'in_1',
      pending_setup_intent: 'seti_1',
      status: 'paused',
      trial_end: null,
      cancel_at: null,
      pause_collection: { behavior: 'void', resumes_at: 1900000000 },
      pending_update: { expires_at: 1900000002, subscription_items: [{ price: { id: 'price_2' }, quantity: 3 }] },
      status_details: { paused: { subscription: { type: 'pause_requested' } } },
      billing_mode: { type: 'flexible' },
      discounts: [
        {
          id: 'di_1',
          end: 1900000001,
          source: { coupon: { id: 'half', name: 'Half', percent_off: 50, amount_off: null, currency: null } },
        },
      ],
    },
  },
  subscription_item: {
    map: (item) => mapSubscriptionItem(item, 3),
    elsewhere: {
      subscriptionId: ({ subscription }) => subscription,
      priceId: ({ price }) => price.id,
      position: () => 3,
      discounts: ({ discounts }) =>
        discounts.map(({ end, source }: Fixture) => ({ couponId: source.coupon, endsAt: end })),
    },
    full: { discounts: [{ end: 1900000001, source: { coupon: 'half' } }] },
  },
  coupon: {
    map: mapCoupon,
    elsewhere: {
      productIds: ({ applies_to: applies }) => applies?.products,
      currencyOptions: ({ currency_options: options }) => options && { eur: options.eur.amount_off },
    },
    full: {
      name: 'Ten off',
      percent_off: null,
      amount_off: 1000,
      currency: 'usd',
      currency_options: { eur: { amount_off: 900 } },
      applies_to: { products: ['prod_1'] },
    },
  },

  price: {
    map: mapPrice,
    elsewhere: {
      productId: ({ product }) => product,
      interval: ({ recurring }) => recurring?.interval,
      intervalCount: ({ recurring }) => recurring?.interval_count,
      usageType: ({ recurring }) => recurring?.usage_type,
      transformQuantity: ({ transform_quantity: transform }) =>
        transform && { divideBy: transform.divide_by, round: transform.round },
    },
    full: {
      nickname: 'Old',
      tiers_mode: 'graduated',
      unit_amount: null,
      unit_amount_decimal: '0.25',
      transform_quantity: null,
    },
  },
  product: {
    map: mapProduct,
    elsewhere: { deleted: () => false },
    full: { images: ['https://x/1.png'], unit_label: 'seat' },
  },
}

it('a price’s tiers and its amounts in other currencies are kept where Stripe sends them', () => {
  const tier = {
    up_to: 5,
    unit_amount: 1000,
    unit_amount_decimal: '1000',
    flat_amount: null,
    flat_amount_decimal: null,
  }
  const fee = {
    up_to: null,
    unit_amount: null,
    unit_amount_decimal: null,
    flat_amount: 900,
    flat_amount_decimal: '900',
  }
  const price = {
    product: 'prod_1',
    tiers: [tier, fee],
    currency_options: { eur: { unit_amount_decimal: '900.5' }, gbp: { unit_amount_decimal: null, tiers: [tier] } },
  }
  const first = { upTo: 5, unitAmountDecimal: '1000', flatAmountDecimal: null }
  expect(mapPrice(price as never)).toMatchObject({
    tiers: [first, { upTo: null, unitAmountDecimal: null, flatAmountDecimal: '900' }],
    currencyOptions: {
      eur: { unitAmountDecimal: '900.5', tiers: null },
      gbp: { unitAmountDecimal: null, tiers: [first] },
    },
  })
})

checkMappings(kinds)
