import type Stripe from 'stripe'
import type { MadeCustomer } from '../customer/make-customer'

/** What Stripe holds of a customer at a time of their test clock. */
export type CustomerSnapshot = {
  /** seconds since 1970, as all of Stripe's times */
  at: number
  balance: number
  /** the customer's own discount */
  discount: Stripe.Discount | null
  /** of the account, which is the customer's alone */
  coupons: Stripe.Coupon[]
  /** newest first */
  subscriptions: Stripe.Subscription[]
  /** of the customer, oldest first, with their payments */
  invoices: Stripe.Invoice[]
  methods: Stripe.PaymentMethod[]
  refunds: Stripe.Refund[]
  charges: Stripe.Charge[]
  /** invoice items that wait for an invoice */
  pending: Stripe.InvoiceItem[]
}

export async function takeSnapshot(
  stripe: Stripe,
  { customer, clock }: Pick<MadeCustomer, 'customer' | 'clock'>,
): Promise<CustomerSnapshot> {
  const [held, person, subscriptions, invoices, methods, pending, refunds, charges, coupons] = await Promise.all([
    stripe.testHelpers.testClocks.retrieve(clock),
    stripe.customers.retrieve(customer),
    stripe.subscriptions.list({
      customer,
      status: 'all',
      limit: 100,
      expand: ['data.discounts', 'data.items.data.discounts', 'data.schedule'],
    }),
    stripe.invoices.list({ customer, limit: 100, expand: ['data.payments.data.payment.payment_intent'] }),
    stripe.paymentMethods.list({ customer, limit: 100 }),
    stripe.invoiceItems.list({ customer, pending: true, limit: 100 }),
    // Each customer has an account of their own.
    stripe.refunds.list({ limit: 100 }),
    stripe.charges.list({ customer, limit: 100 }),
    stripe.coupons.list({ limit: 100 }),
  ])
  if (person.deleted) throw new Error(`${customer} is deleted`)
  return {
    at: held.frozen_time,
    balance: person.balance,
    discount: person.discount ?? null,
    coupons: coupons.data,
    subscriptions: subscriptions.data,
    invoices: invoices.data.toReversed(),
    methods: methods.data,
    pending: pending.data,
    refunds: refunds.data,
    charges: charges.data,
  }
}
