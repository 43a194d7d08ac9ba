import { fail, ok, type Failure, type Result } from '@/lib/errors'
import type { FeatureShape } from './feature-shape'

/** A change of features, named as in Stripe's API. An absent feature stays as it is. */
export type FeatureChange = Partly<FeatureShape>

type Partly<T> = T extends readonly (infer Item)[]
  ? readonly Partly<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T

type Tree = { [key: string]: unknown }

/**
 * Features with a change applied. Given values replace the old ones, and lists are replaced whole. Fails with
 * `invalid_input` where an enabled feature lacks what it needs; the details are the `feature` and the `param`, as
 * Stripe's API names it.
 */
export function mergeFeatures(current: FeatureShape, given: FeatureChange): Result<FeatureShape> {
  const merged = merge(current, given) as FeatureShape
  const { customer_update, subscription_update, subscription_cancel, subscription_pause } = merged
  if (customer_update.enabled && customer_update.allowed_updates.length === 0)
    return lacks('customer_update', 'allowed_updates')
  if (subscription_update.enabled && subscription_update.default_allowed_updates.length === 0) {
    return lacks('subscription_update', 'default_allowed_updates')
  }
  const { enabled, options, feedback_options: own } = subscription_cancel.cancellation_reason
  if (enabled && options.length + (own?.length ?? 0) === 0)
    return lacks('subscription_cancel', 'cancellation_reason][options')
  const { duration } = subscription_pause
  if (duration.type === 'indefinite') duration.interval_options = []
  else if (duration.interval_options.length === 0) return lacks('subscription_pause', 'duration][interval_options')
  subscription_update.products = subscription_update.products.map((product) => ({
    ...product,
    adjustable_quantity: { ...{ enabled: false, minimum: 1, maximum: null }, ...product.adjustable_quantity },
  }))
  return ok(merged)
}

function merge(current: Tree, given: Tree): Tree {
  const changes = Object.entries(given).filter(([, value]) => value !== undefined)
  return {
    ...current,
    ...Object.fromEntries(
      changes.map(([key, value]) => [key, isTree(value) && isTree(current[key]) ? merge(current[key], value) : value]),
    ),
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lacks(feature: string, member: string): Failure {
  return fail('invalid_input', { feature, param: `features[${feature}][${member}]` })
}
