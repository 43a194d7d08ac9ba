import { z } from 'zod'
import { shownDueField } from '@/lib/forms/shown-due'

/**
 * What a SetupIntent carries, so that whoever first learns that it succeeded can complete it: the page it was made on,
 * the page a bank leads back to, or the worker that takes the event.
 */
export const setupMetadata = z.object({
  /** the id of the intent that makes the method the one that is charged */
  portico_intent: z.uuid(),
  /** an invoice to be paid with it at once */
  portico_invoice: z
    .string()
    .regex(/^in_\w+$/)
    .optional(),
  /** the connected account of the session's scope; none for everything */
  portico_behalf: z
    .string()
    .regex(/^acct_\w+$/)
    .optional(),
  /** what the page told would be collected with it at once; none of an earlier release */
  portico_shown: shownDueField,
})

export type SetupMetadata = z.input<typeof setupMetadata>
