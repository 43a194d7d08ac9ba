import type { PaymentMethod } from '../types'

/** A Visa that is valid to the end of December 2025. */
export function buildCard(overrides: Partial<PaymentMethod> = {}): PaymentMethod {
  return {
    id: 'pm_1',
    type: 'card',
    brand: 'visa',
    last4: '4242',
    expMonth: 12,
    expYear: 2025,
    wallet: null,
    label: null,
    createdAt: new Date('2023-03-14T00:00:00Z'),
    ...overrides,
  }
}
