import { cancelSubscription } from './kinds/cancel-subscription'
import { keepSubscription } from './kinds/keep-subscription'
import { payInvoice } from './kinds/pay-invoice'
import { removePaymentMethod } from './kinds/remove-payment-method'
import { resubscribe } from './kinds/resubscribe'
import { resumeSubscription } from './kinds/resume-subscription'
import { setDefaultPaymentMethod } from './kinds/set-default-payment-method'
import { updateSubscription } from './kinds/update-subscription'

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
