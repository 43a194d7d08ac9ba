import { cancelSubscription } from './cancel/intent'
import { keepSubscription } from './keep/intent'
import { payInvoice } from './pay/intent'
import { removePaymentMethod } from './payment-method/remove/intent'
import { resubscribe } from './resubscribe/intent'
import { resumeSubscription } from './resume/intent'
import { setDefaultPaymentMethod } from './payment-method/choose/intent'
import { updateSubscription } from './update/intent'

/** Everything a customer can ask for that must be done once and never lost. */
export const intentKinds = {
  cancel_subscription: cancelSubscription,
  keep_subscription: keepSubscription,
  pay_invoice: payInvoice,
  remove_payment_method: removePaymentMethod,
  resubscribe,
  resume_subscription: resumeSubscription,
  set_default_payment_method: setDefaultPaymentMethod,
  update_subscription: updateSubscription,
}

export type IntentKindName = keyof typeof intentKinds

export function isIntentKindName(name: string): name is IntentKindName {
  return Object.hasOwn(intentKinds, name)
}
