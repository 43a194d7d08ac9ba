import { z } from 'zod'
import { addressSchema } from '../objects/address'
import { taxIdSchema } from '../objects/tax-id'
import { text } from '../objects/fields'

/** What of a customer's details can be changed here, beside tax ids. Stripe's names, in the order of the page. */
export const detailFields = ['name', 'email', 'phone', 'address', 'shipping', 'preferred_locales'] as const

export type DetailField = (typeof detailFields)[number]

/** A customer's details as a form shows them, and as an intent stores them. Empty is null. */
export const detailsSchema = z.object({
  name: text.nullable(),
  email: text.nullable(),
  phone: text.nullable(),
  address: addressSchema.nullable(),
  shipping: z.object({ name: text.nullable(), phone: text.nullable(), address: addressSchema.nullable() }).nullable(),
  /** the customer's languages, best first */
  preferred_locales: z.array(text),
})

export type Details = z.infer<typeof detailsSchema>

/** A tax id as the form names it: its value is compared without spaces and signs, and in capitals. */
export const givenTaxIdSchema = taxIdSchema.pick({ type: true }).extend({ value: text })

export type GivenTaxId = z.infer<typeof givenTaxIdSchema>
