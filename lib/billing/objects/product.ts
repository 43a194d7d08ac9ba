import { z } from 'zod'
import { flag, text } from './fields'

export const productSchema = z.object({
  id: text,
  name: text,
  /** whether its prices can be subscribed to anew; a deleted product's cannot */
  active: flag,
  description: text.nullable(),
  /** our copy of its first picture */
  imageId: text.nullable(),
})

export const productRowSchema = productSchema.extend({
  images: z.array(text),
  unitLabel: text.nullable(),
  deleted: flag,
})

export type Product = z.infer<typeof productSchema>
/** A product as Stripe has it: the copy of its picture is ours. */
export type FetchedProduct = Omit<z.infer<typeof productRowSchema>, 'imageId'>
