import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import { portalFlowSchema, type PortalFlow } from '@/lib/access/flows/portal-flow'

/** A stored flow as Stripe's `billing_portal.session.flow`; null for the overview. */
export function flowObject(column: unknown) {
  const flow = portalFlowSchema.nullable().parse(column)
  if (!flow) return null
  const { type, afterCompletion } = flow
  return {
    after_completion: afterCompletionObject(afterCompletion),
    customer_update: type === 'customer_update' ? {} : null,
    subscription_cancel:
      type === 'subscription_cancel'
        ? { retention: retentionObject(flow.retention), subscription: flow.subscriptionId }
        : null,
    subscription_pause: type === 'subscription_pause' ? { subscription: flow.subscriptionId } : null,
    subscription_update: type === 'subscription_update' ? { subscription: flow.subscriptionId } : null,
    subscription_update_confirm:
      type === 'subscription_update_confirm'
        ? {
            discounts: flow.discounts?.map(discountObject) ?? null,
            items: [flow.item],
            subscription: flow.subscriptionId,
          }
        : null,
    type,
  }
}

function discountObject(discount: OfferedDiscount) {
  return 'coupon' in discount
    ? { coupon: discount.coupon, promotion_code: null }
    : { coupon: null, promotion_code: discount.promotionCode }
}

function retentionObject(retention: { coupon: string } | undefined) {
  return retention ? { coupon_offer: { coupon: retention.coupon }, type: 'coupon_offer' as const } : null
}

function afterCompletionObject(after: PortalFlow['afterCompletion']) {
  return {
    hosted_confirmation: after?.type === 'hosted_confirmation' ? { custom_message: after.customMessage } : null,
    redirect: after?.type === 'redirect' ? { return_url: after.returnUrl } : null,
    type: after?.type ?? ('portal_homepage' as const),
  }
}
