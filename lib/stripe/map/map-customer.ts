import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { mapAddress } from './map-address'
import { mapDiscount } from './map-discount'
import type { CustomerRow } from '@/lib/billing/objects/customer'

/** Needs `tax_ids` and `test_clock` expanded. Otherwise the tax ids are empty and the frozen time is null. */
export function mapCustomer(customer: Stripe.Customer): CustomerRow {
  const { test_clock: clock, shipping } = customer
  // The SDK's types require it, but Stripe's schema does not.
  const settings: Stripe.Customer.InvoiceSettings | undefined = customer.invoice_settings
  return {
    id: customer.id,
    email: customer.email,
    name: customer.name ?? null,
    phone: customer.phone ?? null,
    preferredLocales: customer.preferred_locales ?? [],
    currency: customer.currency ?? null,
    balance: amountOf(customer.balance),
    delinquent: customer.delinquent ?? false,
    address: mapAddress(customer.address),
    shipping: shipping
      ? { name: shipping.name ?? null, phone: shipping.phone ?? null, address: mapAddress(shipping.address) }
      : null,
    taxExempt: customer.tax_exempt ?? null,
    taxIds: (customer.tax_ids?.data ?? []).map(({ type, value, verification }) => ({
      type,
      value,
      verification: verification?.status ?? null,
    })),
    discount: customer.discount ? mapDiscount(customer.discount) : null,
    // Stripe charges the default source only where no default payment method is set.
    defaultPaymentMethodId: idOf(settings?.default_payment_method) ?? idOf(customer.default_source),
    customerAccount: customer.customer_account ?? null,
    testClockId: idOf(clock),
    frozenTime: clock && typeof clock === 'object' ? dateOf(clock.frozen_time) : null,
    deleted: false,
    createdAt: dateOf(customer.created),
  }
}
