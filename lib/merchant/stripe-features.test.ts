import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from './feature-shape'
import { mergeFeatures } from './merge-features'
import { stripeFeatures } from './stripe-features'

const { subscriptionCancel } = defaultPortalFeatures
const own = featureShape({
  ...defaultPortalFeatures,
  subscriptionCancel: { ...subscriptionCancel, stopsCollection: true },
})

it('leaves out what Stripe does not have', () => {
  const { stops_collection: stops, ...cancel } = own.subscription_cancel
  expect(stops).toBe(true)
  expect(stripeFeatures(own)).toEqual({ ...own, subscription_cancel: cancel })
})

it('what the API returns can be given back without losing what is our own', () => {
  expect(mergeFeatures(own, stripeFeatures(own))).toMatchObject({
    ok: true,
    value: { subscription_cancel: { stops_collection: true } },
  })
})
