import { z } from 'zod'
import { text } from './fields'

export const taxIdSchema = z.object({ type: text, value: text.nullable() })

export type TaxId = z.infer<typeof taxIdSchema>

/** Of a customer: with what the register said, 'pending', 'verified', 'unverified' or 'unavailable', where it is known. */
export const customerTaxIdSchema = taxIdSchema.extend({ verification: text.nullable().default(null) })

export type CustomerTaxId = z.infer<typeof customerTaxIdSchema>
