import type { FeatureShape } from '../feature-shape'

/**
 * `features` as Stripe has them, with what is our own from `here`: Stripe has no word for it, so what comes from there
 * can neither switch it on nor off.
 */
export function withOwnFeatures(features: FeatureShape, here: FeatureShape): FeatureShape {
  const { stops_collection } = here.subscription_cancel
  const { pauses_per_year, payments_only } = here.subscription_pause
  return {
    ...features,
    subscription_cancel: { ...features.subscription_cancel, stops_collection },
    subscription_pause: { ...features.subscription_pause, pauses_per_year, payments_only },
  }
}
