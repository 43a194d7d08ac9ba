import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from '@/lib/merchant/feature-shape'
import { mergeFeatures } from '@/lib/merchant/merge-features'
import { configurationFields, featuresOf } from './configuration-fields'

it('what the form does not offer stays as the API set it', () => {
  const set = featureShape({
    ...defaultPortalFeatures,
    paymentMethodUpdate: { enabled: false, paymentMethodConfiguration: 'pmc_1' },
    subscriptionCancel: { ...defaultPortalFeatures.subscriptionCancel, mode: 'at_period_end' },
  })
  const fields = configurationFields.parse({
    'customer_update.enabled': 'on',
    'customer_update.allowed_updates[]': ['name', 'tax_id'],
    'subscription_cancel.mode': 'immediately',
    'subscription_cancel.proration_behavior': 'none',
    'subscription_cancel.stops_collection': 'on',
    'subscription_pause.enabled': 'on',
    'subscription_pause.interval_options[]': ['month:3'],
    'subscription_pause.pauses_per_year': '2',
    'subscription_pause.payments_only': 'on',
    'subscription_update.proration_behavior': 'none',
    'subscription_update.trial_update_behavior': 'end_trial',
  })
  const merged = mergeFeatures(set, featuresOf(fields))
  expect(merged).toMatchObject({
    ok: true,
    value: {
      subscription_cancel: { mode: 'immediately', stops_collection: true },
      customer_update: { enabled: true, allowed_updates: ['name', 'tax_id'] },
      payment_method_update: { enabled: false, payment_method_configuration: 'pmc_1' },
      subscription_pause: {
        enabled: true,
        duration: { interval_options: [{ interval: 'month', interval_count: 3 }] },
        pauses_per_year: 2,
        payments_only: true,
      },
    },
  })
})
