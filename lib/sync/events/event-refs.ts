import { isStorable } from '@/lib/net/is-storable'
import type { StripeEvent } from '@/lib/stripe/events/read-event'

export type EventRefs = {
  /** the customer that the object belongs to; null where the object does not name one */
  customerId: string | null
  objectId: string | null
  /** the invoice or the payment intent that the object belongs to */
  relatedId: string | null
  /** whether the object's metadata names a request that a customer made here */
  carriesIntent: boolean
}

/** What an event is about. */
export function eventRefs({ data: { object, previous_attributes: previous } }: StripeEvent): EventRefs {
  const { object: kind, id, customer, invoice, payment_intent: intent, metadata } = object
  return {
    // A detached payment method names its customer only in its previous attributes.
    customerId: kind === 'customer' ? idOf(id) : (idOf(customer) ?? idOf(previous?.customer)),
    objectId: idOf(id),
    relatedId: kind === 'payment_intent' ? idOf(id) : (idOf(invoice) ?? idOf(intent)),
    carriesIntent: typeof metadata === 'object' && metadata !== null && 'portico_intent' in metadata,
  }
}

/** Whether PostgreSQL can store the ids; it can store every id that Stripe makes. */
export function areStorable({ customerId, objectId, relatedId }: Omit<EventRefs, 'carriesIntent'>): boolean {
  return [customerId, objectId, relatedId].every((id) => id === null || isStorable(id))
}

/** Takes an id, or the id of an expanded object. */
function idOf(reference: unknown): string | null {
  const id = typeof reference === 'object' && reference !== null && 'id' in reference ? reference.id : reference
  return typeof id === 'string' && id.length > 0 && id.length <= 255 ? id : null
}
