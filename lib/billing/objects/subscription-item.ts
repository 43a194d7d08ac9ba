import { z } from 'zod'
import { discountSchema } from './discount'
import { count, moment, text } from './fields'
import { priceSchema } from './price'
import { productSchema } from './product'

/** The item's own columns that pages read. */
export const subscriptionItemColumns = z.object({
  id: text,
  priceId: text,
  /** null for a metered price */
  quantity: count.nullable(),
  currentPeriodStart: moment,
  currentPeriodEnd: moment,
})

export const subscriptionItemRowSchema = subscriptionItemColumns.extend({
  subscriptionId: text,
  position: count,
  /** of the item alone */
  discounts: z.array(discountSchema),
  createdAt: moment,
})

export const subscriptionItemSchema = subscriptionItemColumns.extend({ price: priceSchema, product: productSchema })

export type SubscriptionItem = z.infer<typeof subscriptionItemSchema>
export type SubscriptionItemRow = z.infer<typeof subscriptionItemRowSchema>
