import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from '@/lib/merchant/feature-shape'
import { mergeFeatures } from '@/lib/merchant/merge-features'
import { configurationFields, featuresOf } from './configuration-fields'

it('what the form does not offer stays as the API set it', () => {
  const set = featureShape({
    ...defaultPortalFeatures,
    subscriptionPause: { enabled: true },
    subscriptionCancel: { ...defaultPortalFeatures.subscriptionCancel, mode: 'at_period_end' },
  })
  const fields = configurationFields.parse({
    'customer_update.enabled': 'on',
    'customer_update.allowed_updates[]': ['name', 'tax_id'],
    'subscription_cancel.mode': 'immediately',
    'subscription_cancel.proration_behavior': 'none',
    'subscription_cancel.stops_collection': 'on',
    'subscription_update.proration_behavior': 'none',
    'subscription_update.trial_update_behavior': 'end_trial',
  })
  const merged = mergeFeatures(set, featuresOf(fields))
  expect(merged).toMatchObject({
    ok: true,
    value: {
      subscription_cancel: { mode: 'immediately', stops_collection: true },
      customer_update: { enabled: true, allowed_updates: ['name', 'tax_id'] },
      subscription_pause: set.subscription_pause,
    },
  })
})
