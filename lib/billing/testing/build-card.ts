import { paymentMethodSchema, type PaymentMethod } from '../objects/payment-method'
import { nullsOf } from '../objects/nulls-of'

/** A Visa that is valid to the end of December 2025. */
export function buildCard(overrides: Partial<PaymentMethod> = {}): PaymentMethod {
  return {
    ...nullsOf(paymentMethodSchema),
    id: 'pm_1',
    type: 'card',
    brand: 'visa',
    last4: '4242',
    expMonth: 12,
    expYear: 2025,
    createdAt: new Date('2023-03-14T00:00:00Z'),
    ...overrides,
  }
}
