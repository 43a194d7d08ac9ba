import { z } from 'zod'
import { shownDueField } from '@/lib/forms/shown-due'

/**
 * What the payment of an invoice carries once a customer has begun to pay it with a method that is not stored yet, so
 * that whoever first learns that it succeeded can make that method the one that is charged.
 */
export const payingMetadata = z.object({
  /** the id of the intent that makes the method the one that is charged */
  portico_intent: z.uuid(),
  portico_invoice: z.string().regex(/^in_\w+$/),
  /** the time of the server's clock at which that was begun */
  portico_begun: z.iso.datetime(),
  /** the subscription that stood still until then for want of this payment */
  portico_behind: z
    .string()
    .regex(/^(?:sub_\w+)?$/)
    .optional(),
  /**
   * what the page told will be collected with the method besides, once this is paid; none where it told of this invoice
   * alone
   */
  portico_rest: shownDueField,
  /** the connected account of the session's scope; none for everything */
  portico_behalf: z
    .string()
    .regex(/^(?:acct_\w+)?$/)
    .optional(),
})

export type PayingMetadata = z.input<typeof payingMetadata>
