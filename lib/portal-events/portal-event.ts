/** The events of the portal with their data. Webhooks carry the same names and fields. */
export type PortalEventFacts =
  | {
      type: 'subscription.cancellation_requested'
      data: {
        subscription: string
        /** printed on the customer's receipt */
        reference: string
        ends: 'at_period_end' | 'immediately'
        feedback: string | null
        /** a reason of the merchant's own, `fo_…` */
        feedback_option: string | null
        comment: string | null
      }
    }
  | { type: 'subscription.kept'; data: { subscription: string; reference: string } }
  | {
      type: 'subscription.paused'
      /** ISO 8601; `resumes_at` is null where the pause lasts until it is resumed */
      data: {
        subscription: string
        reference: string
        /** of which kind it is: a break in payments, or a pause of the service */
        pauses: 'payments' | 'service'
        begins_at: string
        resumes_at: string | null
      }
    }
  | { type: 'subscription.resumed'; data: { subscription: string; reference: string } }
  | {
      type: 'subscription.resubscribed'
      data: { subscription: string; previous_subscription: string | null; reference: string }
    }
  | {
      type: 'subscription.updated'
      /** `takes_effect_at`: ISO 8601; null where it has taken effect */
      data: { subscription: string; reference: string; price: string; quantity: number; takes_effect_at: string | null }
    }
  | {
      type: 'subscription.discount_added'
      /** `promotion_code`: its id, `promo_…` */
      data: { subscription: string; reference: string; promotion_code: string }
    }
  | { type: 'payment_method.updated'; data: { payment_method: string } }
  | { type: 'payment_method.removed'; data: { payment_method: string } }
  | { type: 'invoice.paid'; data: { invoice: string; reference: string } }
  | { type: 'customer.updated'; data: { fields: string[] } }
  | {
      type: 'portal_session.created'
      /** `link_created_by`: the maker of the session's link; 'user:…' where the console showed the link to a user */
      data: {
        session: string
        source: 'link' | 'api' | 'jwt' | 'support'
        link: string | null
        link_created_by: string | null
      }
    }
  /** `expires_at`: ISO 8601; null where it never expires */
  | { type: 'portal_link.created'; data: { link: string; created_by: string; expires_at: string | null } }

export type PortalEventType = PortalEventFacts['type']

/** Every type, in the order in which pages list them. */
export const portalEventTypes = [
  'subscription.cancellation_requested',
  'subscription.kept',
  'subscription.paused',
  'subscription.resumed',
  'subscription.resubscribed',
  'subscription.updated',
  'subscription.discount_added',
  'payment_method.updated',
  'payment_method.removed',
  'invoice.paid',
  'customer.updated',
  'portal_session.created',
  'portal_link.created',
] as const satisfies PortalEventType[]

export type PortalEvent = PortalEventFacts & { id: string; merchantId: string; customerId: string; occurredAt: Date }
