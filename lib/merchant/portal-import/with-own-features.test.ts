import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from '../feature-shape'
import { withOwnFeatures } from './with-own-features'

const standard = featureShape(defaultPortalFeatures)
const own = {
  ...standard,
  subscription_cancel: { ...standard.subscription_cancel, stops_collection: true },
  subscription_pause: { ...standard.subscription_pause, pauses_per_year: 2, payments_only: true },
}

it('what comes from Stripe leaves alone what is our own', () => {
  expect(withOwnFeatures(standard, own)).toEqual(own)
  expect(withOwnFeatures(own, standard)).toEqual(standard)
})
