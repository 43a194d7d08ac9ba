import type { FeatureShape } from './feature-shape'

/** The features of a portal configuration as Stripe's API has them, without what is our own. */
export function stripeFeatures({
  subscription_cancel: { stops_collection: _stops, ...cancel },
  subscription_pause: { pauses_per_year: _limit, payments_only: _kind, ...pause },
  ...features
}: FeatureShape) {
  return { ...features, subscription_cancel: cancel, subscription_pause: pause }
}
