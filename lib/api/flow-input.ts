import { z } from 'zod'
import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import { isReturnUrl } from '@/lib/net/check-return-url'
import { env } from '@/lib/env'
import { integer, list, text } from './form'

/** A URL that customers may be sent back to. */
export const returnUrl = z.string().refine((url) => isReturnUrl(url, { secure: env().mode === 'live' }), {
  error: 'URL: must be an absolute URL (https in live mode) without a user, its host in ASCII',
})

const afterCompletion = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('portal_homepage') }),
    z.strictObject({
      type: z.literal('hosted_confirmation'),
      hosted_confirmation: z.strictObject({ custom_message: z.string().max(500).optional() }).optional(),
    }),
    z.strictObject({ type: z.literal('redirect'), redirect: z.strictObject({ return_url: returnUrl }) }),
  ])
  .optional()

/** An offer to stay instead. It is kept and returned; the portal makes none. */
const retention = z.strictObject({
  type: z.literal('coupon_offer'),
  coupon_offer: z.strictObject({ coupon: text }),
})

/** A coupon or a promotion code to apply to the update. */
const discount = z
  .strictObject({ coupon: text.optional(), promotion_code: text.optional() })
  .transform(({ coupon, promotion_code: promotionCode }, context): OfferedDiscount => {
    if (coupon !== undefined && promotionCode === undefined) return { coupon }
    if (promotionCode !== undefined && coupon === undefined) return { promotionCode }
    context.addIssue('object: you may specify one of these parameters: coupon, promotion_code')
    return z.NEVER
  })

/** `flow_data`: the task that the portal opens at. */
export const flowInput = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('customer_update'), after_completion: afterCompletion }),
    z.strictObject({ type: z.literal('payment_method_update'), after_completion: afterCompletion }),
    z.strictObject({
      type: z.literal('subscription_cancel'),
      subscription_cancel: z.strictObject({ subscription: text, retention: retention.optional() }),
      after_completion: afterCompletion,
    }),
    z.strictObject({
      type: z.literal('subscription_pause'),
      subscription_pause: z.strictObject({ subscription: text }),
      after_completion: afterCompletion,
    }),
    z.strictObject({
      type: z.literal('subscription_update'),
      subscription_update: z.strictObject({ subscription: text }),
      after_completion: afterCompletion,
    }),
    z.strictObject({
      type: z.literal('subscription_update_confirm'),
      subscription_update_confirm: z.strictObject({
        subscription: text,
        // As at Stripe, the subscription's only item and its changes.
        items: z
          .array(z.strictObject({ id: text, price: text.optional(), quantity: integer({ min: 1 }).optional() }))
          .length(1),
        discounts: list(discount, 20).optional(),
      }),
      after_completion: afterCompletion,
    }),
  ])
  .transform((given): PortalFlow => {
    const after = given.after_completion && { afterCompletion: readAfterCompletion(given.after_completion) }
    switch (given.type) {
      case 'customer_update':
      case 'payment_method_update':
        return { type: given.type, ...after }
      case 'subscription_cancel':
        return {
          type: given.type,
          subscriptionId: given.subscription_cancel.subscription,
          ...(given.subscription_cancel.retention && {
            retention: { coupon: given.subscription_cancel.retention.coupon_offer.coupon },
          }),
          ...after,
        }
      case 'subscription_pause':
        return { type: given.type, subscriptionId: given.subscription_pause.subscription, ...after }
      case 'subscription_update':
        return { type: given.type, subscriptionId: given.subscription_update.subscription, ...after }
      case 'subscription_update_confirm': {
        const {
          subscription,
          items: [item],
          discounts = [],
        } = given.subscription_update_confirm
        const { id = '', price = null, quantity = null } = item ?? {}
        return {
          type: given.type,
          subscriptionId: subscription,
          item: { id, price, quantity },
          ...(discounts.length > 0 && { discounts }),
          ...after,
        }
      }
    }
  })

function readAfterCompletion(
  given: NonNullable<z.infer<typeof afterCompletion>>,
): NonNullable<PortalFlow['afterCompletion']> {
  if (given.type === 'redirect') return { type: 'redirect', returnUrl: given.redirect.return_url }
  if (given.type === 'portal_homepage') return { type: 'portal_homepage' }
  return { type: 'hosted_confirmation', customMessage: given.hosted_confirmation?.custom_message ?? null }
}
