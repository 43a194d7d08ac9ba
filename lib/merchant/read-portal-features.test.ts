import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { readPortalFeatures } from './read-portal-features'

it('is the standard where a merchant has configured nothing', () => {
  expect(readPortalFeatures(null)).toEqual(defaultPortalFeatures)
  expect(readPortalFeatures({})).toEqual(defaultPortalFeatures)
})

it('reads what Stripe returns for a configuration', () => {
  const features = readPortalFeatures({
    customer_update: { enabled: true, allowed_updates: ['email'] },
    invoice_history: { enabled: false },
    payment_method_update: { enabled: true, payment_method_configuration: 'pmc_1' },
    subscription_cancel: {
      enabled: true,
      mode: 'immediately',
      proration_behavior: 'create_prorations',
      cancellation_reason: { enabled: true, options: ['unused', 'other'] },
    },
    subscription_pause: { enabled: false },
    subscription_update: {
      enabled: true,
      default_allowed_updates: ['price'],
      products: [
        { product: 'prod_1', prices: ['price_1'], adjustable_quantity: { enabled: true, minimum: 1, maximum: 9 } },
      ],
      proration_behavior: 'none',
      billing_cycle_anchor: null,
      schedule_at_period_end: { conditions: [{ type: 'shortening_interval' }] },
      trial_update_behavior: 'end_trial',
    },
  })
  expect(features.customerUpdate).toEqual({ enabled: true, allowedUpdates: ['email'] })
  expect(features.invoiceHistory).toEqual({ enabled: false })
  expect(features.paymentMethodUpdate.paymentMethodConfiguration).toBe('pmc_1')
  expect(features.subscriptionCancel).toEqual({
    enabled: true,
    mode: 'immediately',
    prorationBehavior: 'create_prorations',
    stopsCollection: false,
    cancellationReason: { enabled: true, options: ['unused', 'other'], feedbackOptions: [] },
  })
  expect(features.subscriptionUpdate.products).toEqual([
    { product: 'prod_1', prices: ['price_1'], adjustableQuantity: { enabled: true, minimum: 1, maximum: 9 } },
  ])
  expect(features.subscriptionUpdate.trialUpdateBehavior).toBe('end_trial')
})

it('reads how long a pause may last, a month where nothing is said', () => {
  const read = (column: object) =>
    readPortalFeatures({ subscription_pause: { enabled: true, ...column } }).subscriptionPause
  expect(read({})).toEqual({ ...defaultPortalFeatures.subscriptionPause, enabled: true })
  expect(read({ duration: { type: 'indefinite', interval_options: null } }).duration).toEqual({
    type: 'indefinite',
    intervalOptions: [],
  })
  const options = [{ interval: 'month', interval_count: 3 }]
  const given = { duration: { type: 'interval_options', interval_options: options }, pauses_per_year: 2 }
  expect(read({ ...given, payments_only: true })).toEqual({
    enabled: true,
    duration: { type: 'interval_options', intervalOptions: [{ interval: 'month', intervalCount: 3 }] },
    pausesPerYear: 2,
    paymentsOnly: true,
  })
})

it('keeps a feature that is given as switched off, whatever the standard', () => {
  expect(readPortalFeatures({ subscription_cancel: { enabled: false } }).subscriptionCancel.enabled).toBe(false)
  expect(readPortalFeatures({ subscription_cancel: { enabled: false } }).invoiceHistory.enabled).toBe(true)
})

it('refuses what Stripe does not have', () => {
  expect(() => readPortalFeatures({ subscription_cancel: { enabled: true, mode: 'whenever' } })).toThrow()
})
