import type { FeatureShape } from '@/lib/merchant/feature-shape'
import { refuse, type ApiFailure } from './api-failure'
import type { FeatureInputs } from './feature-inputs'

type Tree = { [key: string]: unknown }

/**
 * Features over what they were: what is given replaces, lists whole. Fails as Stripe does where a feature that is on
 * lacks what it needs.
 */
export function mergeFeatures(current: FeatureShape, given: FeatureInputs): { ok: true; value: FeatureShape } | ApiFailure {
  const merged = merge(current, given) as FeatureShape
  const { customer_update, subscription_update, subscription_cancel } = merged
  if (customer_update.enabled && customer_update.allowed_updates.length === 0) return lacks('customer_update', 'allowed_updates')
  if (subscription_update.enabled && subscription_update.default_allowed_updates.length === 0) {
    return lacks('subscription_update', 'default_allowed_updates')
  }
  const { enabled, options } = subscription_cancel.cancellation_reason
  if (enabled && options.length === 0) return lacks('subscription_cancel', 'cancellation_reason][options')
  subscription_update.products = subscription_update.products.map((product) => ({
    ...product,
    adjustable_quantity: { ...{ enabled: false, minimum: 1, maximum: null }, ...product.adjustable_quantity },
  }))
  return { ok: true, value: merged }
}

function merge(current: Tree, given: Tree): Tree {
  const changes = Object.entries(given).filter(([, value]) => value !== undefined)
  return { ...current, ...Object.fromEntries(changes.map(([key, value]) => [key, isTree(value) && isTree(current[key]) ? merge(current[key], value) : value])) }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lacks(feature: string, member: string): ApiFailure {
  const param = `features[${feature}][${member}]`
  return refuse(`You must specify ${param} when ${feature} is enabled.`, { code: 'parameter_missing', param })
}
