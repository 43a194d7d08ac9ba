import { matchLocale } from '@/lib/i18n/match-locale'
import { flowInput, returnUrl } from './flow-input'
import { emptyable, text } from './form'

/** The parameters shared by sessions and links. */
export const openingInput = {
  customer: text,
  configuration: text.optional(),
  flow_data: flowInput.optional(),
  // An unsupported language is not an error: it counts as `auto`, and the customer's own language is used.
  locale: emptyable(text.max(35))
    .transform((tag) => tag && matchLocale(tag))
    .optional(),
  return_url: returnUrl.optional(),
}
