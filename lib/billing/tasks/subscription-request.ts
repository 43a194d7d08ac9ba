import { z } from 'zod'
import { flag, moment, text } from '../objects/fields'
import { intentKindOf, receiptKinds } from './intent-names'

const seconds = z
  .number()
  .nullable()
  .transform((value) => (value === null ? null : new Date(value * 1000)))

/** What a customer asked for about a subscription: what still waits, and each cancelling, keeping, pausing
 * and resuming that was done. */
export const subscriptionRequestSchema = z.object({
  kind: z.string().transform(intentKindOf).pipe(z.enum(receiptKinds)),
  subscriptionId: text,
  /** whether it was received and has not happened yet */
  waits: flag,
  /** by the customer's clock */
  receivedAt: moment,
  /** of a cancellation: the end of the merchant's fixed term that it cut short, by the customer's clock */
  term: seconds,
  /** of a cancellation that is done: the end that it set, by the customer's clock */
  endsAt: seconds,
  /** of a pause: when it begins, by the customer's clock */
  beginsAt: seconds.optional(),
  /** whether it sets another date for a pause that there was already */
  changes: flag.nullish(),
  /** whether it takes back a pause that had not begun */
  undoes: flag.nullish(),
})

export type SubscriptionRequest = z.infer<typeof subscriptionRequestSchema>
