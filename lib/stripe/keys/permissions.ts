import type { Stripe } from '../client/client'
import { listAccountPage } from '../fetch/account-lists'

/** One row of the table of permissions in docs/operating.md. */
export type Permission = {
  /** the Dashboard's words */
  label: string
  access: 'read' | 'write'
  /** Stripe's word, as `rak_WORD_read` and `rak_WORD_write` */
  name: string
  use: string
  /** a command that needs it; without one, Portico itself does */
  only?: 'init' | 'import-portal'
  /**
   * Calls that need it and change nothing. A write names an object that cannot exist: Stripe asks for the permission
   * before it looks for the object.
   */
  probes: ((stripe: Stripe) => Promise<unknown>)[]
}

const absent = 'portico_key_check'
const one = { limit: 1 }

/**
 * Every permission that a restricted key needs. Lists are read as an import reads them, since an expanded object needs
 * its own permission.
 */
export const permissions: Permission[] = [
  {
    label: 'Customers',
    access: 'write',
    name: 'customer',
    use: 'details, default payment methods',
    probes: [
      (stripe) => stripe.customers.update(`cus_${absent}`, {}),
      (stripe) => listAccountPage(stripe, 'customer', null),
      (stripe) => stripe.customers.listTaxIds(`cus_${absent}`, one),
    ],
  },
  {
    label: 'Subscriptions',
    access: 'write',
    name: 'subscription',
    use: 'cancelling, changing, pausing, resuming; schedules',
    probes: [
      (stripe) => stripe.subscriptions.update(`sub_${absent}`, {}),
      (stripe) => stripe.subscriptionSchedules.release(`sub_sched_${absent}`),
      (stripe) => listAccountPage(stripe, 'subscription', null),
      (stripe) => stripe.subscriptionItems.list({ subscription: `sub_${absent}`, ...one }),
    ],
  },
  {
    label: 'Invoices',
    access: 'write',
    name: 'invoice',
    use: 'paying, previews',
    probes: [
      (stripe) => stripe.invoices.pay(`in_${absent}`),
      (stripe) => stripe.invoices.createPreview({ customer: `cus_${absent}` }),
      (stripe) => listAccountPage(stripe, 'invoice', null),
      (stripe) => stripe.invoicePayments.list(one),
    ],
  },
  {
    label: 'Payment methods',
    access: 'write',
    name: 'payment_method',
    use: 'adding and removing cards',
    probes: [
      (stripe) => stripe.paymentMethods.detach(`pm_${absent}`),
      (stripe) => stripe.customers.listPaymentMethods(`cus_${absent}`, one),
    ],
  },
  {
    label: 'Payment intents',
    access: 'write',
    name: 'payment_intent',
    use: 'confirming a payment',
    probes: [
      (stripe) => stripe.paymentIntents.confirm(`pi_${absent}`),
      (stripe) => listAccountPage(stripe, 'payment_intent', null),
    ],
  },
  {
    label: 'Setup intents',
    access: 'write',
    name: 'setup_intent',
    use: 'saving a card',
    probes: [(stripe) => stripe.setupIntents.update(`seti_${absent}`, {})],
  },
  {
    label: 'Accounts',
    access: 'read',
    name: 'account',
    use: 'name, colour and time zone of the merchant; the look of sessions with `on_behalf_of`',
    probes: [(stripe) => stripe.accounts.retrieveCurrent()],
  },
  {
    label: 'Charges',
    access: 'read',
    name: 'charge',
    use: 'refunds, receipts',
    probes: [(stripe) => stripe.charges.retrieve(`ch_${absent}`)],
  },
  {
    label: 'Coupons',
    access: 'read',
    name: 'coupon',
    use: 'discounts',
    probes: [(stripe) => stripe.coupons.retrieve(absent)],
  },
  {
    label: 'Credit notes',
    access: 'read',
    name: 'credit_note',
    use: 'credits on invoices',
    probes: [(stripe) => listAccountPage(stripe, 'credit_note', null)],
  },
  {
    label: 'Events',
    access: 'read',
    name: 'event',
    use: 'events that no webhook brought',
    probes: [(stripe) => stripe.events.list(one)],
  },
  {
    label: 'Prices',
    access: 'read',
    name: 'plan',
    use: 'plans',
    probes: [(stripe) => stripe.prices.list(one)],
  },
  {
    label: 'Products',
    access: 'read',
    name: 'product',
    use: 'names and pictures of plans',
    probes: [(stripe) => stripe.products.list(one)],
  },
  {
    label: 'Promotion codes',
    access: 'read',
    name: 'promotion_code',
    use: 'codes that customers type',
    probes: [(stripe) => stripe.promotionCodes.list(one)],
  },
  {
    label: 'Tax rates',
    access: 'read',
    name: 'tax_rate',
    use: 'names of taxes',
    probes: [(stripe) => stripe.taxRates.retrieve(`txr_${absent}`)],
  },
  {
    label: 'Webhook endpoints',
    access: 'write',
    name: 'webhook',
    use: 'making the endpoint',
    only: 'init',
    probes: [(stripe) => stripe.webhookEndpoints.update(`we_${absent}`, {})],
  },
  {
    label: 'Customer portal',
    access: 'read',
    name: 'customer_portal',
    use: 'reading its configurations',
    only: 'import-portal',
    probes: [(stripe) => stripe.billingPortal.configurations.list(one)],
  },
]
