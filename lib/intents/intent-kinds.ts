import { cancelSubscription } from './kinds/cancel-subscription'
import { keepSubscription } from './kinds/keep-subscription'
import { resubscribe } from './kinds/resubscribe'
import { resumeSubscription } from './kinds/resume-subscription'

/** Everything a customer can ask for that must be done once and never lost. */
export const intentKinds = {
  cancel_subscription: cancelSubscription,
  keep_subscription: keepSubscription,
  resubscribe,
  resume_subscription: resumeSubscription,
}

export type IntentKindName = keyof typeof intentKinds

export function isIntentKindName(name: string): name is IntentKindName {
  return Object.hasOwn(intentKinds, name)
}
