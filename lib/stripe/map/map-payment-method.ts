import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import { methodDetails } from './method-details'
import type { PaymentMethodRow } from '@/lib/billing/objects/payment-method'

export function mapPaymentMethod(method: Stripe.PaymentMethod): PaymentMethodRow {
  return { id: method.id, type: method.type, ...methodDetails(method), createdAt: dateOf(method.created) }
}
