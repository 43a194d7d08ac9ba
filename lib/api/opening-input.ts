import { matchLocale } from '@/lib/i18n/match-locale'
import { flowInput, returnUrl } from './flow-input'
import { emptyable, text } from './form'

/** What is given of whatever opens a portal, a session or a link. */
export const openingInput = {
  customer: text,
  configuration: text.optional(),
  flow_data: flowInput.optional(),
  // A language that the portal does not speak is no error: the customer's own comes first then, as with `auto`.
  locale: emptyable(text.max(35))
    .transform((tag) => tag && matchLocale(tag))
    .optional(),
  return_url: returnUrl.optional(),
}
