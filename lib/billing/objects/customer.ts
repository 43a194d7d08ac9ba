import { z } from 'zod'
import { addressSchema } from './address'
import { discountSchema } from './discount'
import { amount, flag, moment, text } from './fields'
import { customerTaxIdSchema } from './tax-id'

export const customerRowSchema = z.object({
  id: text,
  email: text.nullable(),
  name: text.nullable(),
  phone: text.nullable(),
  preferredLocales: z.array(text),
  currency: text.nullable(),
  balance: amount,
  delinquent: flag,
  address: addressSchema.nullable(),
  shipping: z.object({ name: text.nullable(), phone: text.nullable(), address: addressSchema.nullable() }).nullable(),
  taxExempt: text.nullable(),
  taxIds: z.array(customerTaxIdSchema),
  /** on everything, unless a subscription has its own */
  discount: discountSchema.nullable(),
  defaultPaymentMethodId: text.nullable(),
  /** the account whose customer this is, where customers are managed as accounts */
  customerAccount: text.nullable(),
  testClockId: text.nullable(),
  frozenTime: moment.nullable(),
  deleted: flag,
  createdAt: moment,
})

export type CustomerRow = z.infer<typeof customerRowSchema>
