import { nullsOf } from '@/lib/billing/objects/nulls-of'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import type { Plan } from '@/lib/billing/plans/offered-plans'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import type { PaymentMethod } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n/locales'
import type { Portal } from '@/lib/mirror/load-portal'
import { daysAfter } from './days-after'
import type { PreviewView } from './view-texts'
import { sampleInvoices } from './sample-invoices'
import { samplePlan } from './sample-plan'
import { sampleSubscription } from './sample-subscription'

type Sample = {
  view: PreviewView
  locale: Locale
  now: Date
  /** the plans that customers may change to */
  configuration?: Pick<PortalFeatures, 'subscriptionUpdate'>
}

/** The portal page's model of a customer who does not exist, in the state to be shown. */
export function samplePortal({ view, locale, now, configuration }: Sample): Portal {
  const state = view === 'several' || view === 'cancel_page' ? 'active' : view
  const main = sampleSubscription({ state, locale, now })
  const second = view === 'several' ? [sampleSubscription({ state: 'trialing', plan: 'basic', locale, now })] : []
  const invoices = sampleInvoices(main, now)
  const method = sampleMethod(now)
  return {
    deleted: false,
    asOf: now,
    defaultPaymentMethodId: method.id,
    subscriptions: [main, ...second],
    paymentMethods: [method],
    openInvoices: invoices.filter(({ status }) => status === 'open'),
    charged: [],
    drafts: [],
    latestInvoices: invoices,
    requests: [],
    plans: configuration ? offered(configuration, locale) : [],
  }
}

/** A plan for each that the configuration names, since whether there are any is all that the page shows of them. */
function offered({ subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>, locale: Locale): Plan[] {
  const { price, product } = samplePlan('basic', locale)
  return subscriptionUpdate.products.flatMap(({ product: productId, prices }) =>
    prices.map((id) => ({ price: { ...price, id, productId }, product: { ...product, id: productId } })),
  )
}

/** A card that is good for two years. */
export function sampleMethod(now: Date): PaymentMethod {
  return {
    ...nullsOf(paymentMethodSchema),
    id: 'pm_sample',
    type: 'card',
    brand: 'visa',
    last4: '4242',
    expMonth: 12,
    expYear: now.getUTCFullYear() + 2,
    createdAt: daysAfter(now, -102),
  }
}
