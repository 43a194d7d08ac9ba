import { z } from 'zod'
import { flag, text } from './fields'

export const productSchema = z.object({
  id: text,
  name: text,
  /** whether its prices take new subscriptions; false for a deleted product */
  active: flag,
  description: text.nullable(),
  /** our copy of its first image */
  imageId: text.nullable(),
})

export const productRowSchema = productSchema.extend({
  images: z.array(text),
  unitLabel: text.nullable(),
  deleted: flag,
})

export type Product = z.infer<typeof productSchema>
/** A product as fetched from Stripe, without our copy of its image. */
export type FetchedProduct = Omit<z.infer<typeof productRowSchema>, 'imageId'>
