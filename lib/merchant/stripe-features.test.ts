import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from './feature-shape'
import { mergeFeatures } from './merge-features'
import { stripeFeatures } from './stripe-features'

const { subscriptionCancel, subscriptionPause } = defaultPortalFeatures
const own = featureShape({
  ...defaultPortalFeatures,
  subscriptionCancel: { ...subscriptionCancel, stopsCollection: true },
  subscriptionPause: { ...subscriptionPause, pausesPerYear: 2, paymentsOnly: true },
})

it('leaves out what Stripe does not have', () => {
  const { stops_collection: stops, ...cancel } = own.subscription_cancel
  const { pauses_per_year: limit, payments_only: kind, ...pause } = own.subscription_pause
  expect([stops, limit, kind]).toEqual([true, 2, true])
  expect(stripeFeatures(own)).toEqual({ ...own, subscription_cancel: cancel, subscription_pause: pause })
})

it('what the API returns can be given back without losing what is our own', () => {
  expect(mergeFeatures(own, stripeFeatures(own))).toMatchObject({
    ok: true,
    value: {
      subscription_cancel: { stops_collection: true },
      subscription_pause: { pauses_per_year: 2, payments_only: true },
    },
  })
})
