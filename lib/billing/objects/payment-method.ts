import { z } from 'zod'
import { count, moment, text } from './fields'

export const paymentMethodSchema = z.object({
  id: text,
  /** 'card', 'sepa_debit', 'paypal', 'link', … */
  type: text,
  brand: text.nullable(),
  last4: text.nullable(),
  expMonth: count.nullable(),
  expYear: count.nullable(),
  wallet: text.nullable(),
  /** identifies a method without digits: a bank's name, an e-mail address */
  label: text.nullable(),
  createdAt: moment,
})

export const paymentMethodRowSchema = paymentMethodSchema.extend({ funding: text.nullable() })

export type PaymentMethod = z.infer<typeof paymentMethodSchema>
export type PaymentMethodRow = z.infer<typeof paymentMethodRowSchema>
