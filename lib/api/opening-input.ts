import type { z } from 'zod'
import { readLocale } from '@/lib/i18n/resolve/stripe-locale'
import { flowInput, returnUrl } from './flow-input'
import { emptyable, text } from './form'

/** The parameters shared by sessions and links. */
export const openingInput = {
  customer: text.optional(),
  customer_account: text.optional(),
  configuration: text.optional(),
  on_behalf_of: text.optional(),
  flow_data: flowInput.optional(),
  // An unsupported language is not an error: it counts as `auto`, and the customer's own language is used.
  locale: emptyable(text.max(35))
    .transform((tag) => tag && readLocale(tag))
    .optional(),
  return_url: returnUrl.optional(),
}

/** Asks for the customer, in one of the two ways to name one. */
export function withCustomer<T extends z.ZodObject<typeof openingInput>>(input: T): T {
  return input.superRefine(({ customer, customer_account: account }, context) => {
    if (customer === undefined && account === undefined)
      context.addIssue({ code: 'custom', path: ['customer'], params: { missing: true } })
  })
}
