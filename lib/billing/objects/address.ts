import { z } from 'zod'
import { text } from './fields'

export const addressSchema = z.object({
  line1: text.nullable(),
  line2: text.nullable(),
  city: text.nullable(),
  state: text.nullable(),
  postalCode: text.nullable(),
  country: text.nullable(),
})

export type Address = z.infer<typeof addressSchema>
