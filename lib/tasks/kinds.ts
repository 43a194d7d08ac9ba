import type { IntentKinds } from './engine/intent-kind'
import { cancelIntent } from './cancel/intent'
import { choosePaymentMethodIntent } from './payment-method/choose/intent'
import { detailsIntent } from './details/intent'
import { discountIntent } from './discount/intent'
import { keepIntent } from './keep/intent'
import { pauseIntent } from './pause/intent'
import { payIntent } from './pay/intent'
import { removePaymentMethodIntent } from './payment-method/remove/intent'
import { resubscribeIntent } from './resubscribe/intent'
import { resumeIntent } from './resume/intent'
import { updateIntent } from './update/intent'

/** How each kind of intent is carried out. The engine takes this table as a parameter and knows no task by name. */
export const intentKinds: IntentKinds = {
  cancel: cancelIntent,
  choose_payment_method: choosePaymentMethodIntent,
  details: detailsIntent,
  discount: discountIntent,
  keep: keepIntent,
  pause: pauseIntent,
  pay: payIntent,
  remove_payment_method: removePaymentMethodIntent,
  resubscribe: resubscribeIntent,
  resume: resumeIntent,
  update: updateIntent,
}
