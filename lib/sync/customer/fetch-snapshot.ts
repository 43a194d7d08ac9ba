import type { Stripe } from '@/lib/stripe/client/client'
import type { Coupon } from '@/lib/billing/objects/coupon'
import { fetchCoupons } from '@/lib/stripe/fetch/fetch-coupons'
import { fetchCreditNotes } from '@/lib/stripe/fetch/fetch-credit-notes'
import { fetchCustomer } from '@/lib/stripe/fetch/fetch-customer'
import { fetchInvoices, type FetchedInvoices } from '@/lib/stripe/fetch/fetch-invoices'
import { fetchPaymentMethods } from '@/lib/stripe/fetch/fetch-payment-methods'
import { fetchProducts, type FetchedProducts } from '@/lib/stripe/fetch/fetch-products'
import { fetchSubscriptions, type FetchedSubscriptions } from '@/lib/stripe/fetch/fetch-subscriptions'
import type { CreditNoteRow } from '@/lib/billing/objects/credit-note'
import type { Discount } from '@/lib/billing/objects/discount'
import type { CustomerRow } from '@/lib/billing/objects/customer'
import type { PaymentMethodRow } from '@/lib/billing/objects/payment-method'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { readOnce } from '@/lib/stripe/client/read-once'
import type { SyncScope } from './sync-scope'

/** What Stripe holds of a customer. A part outside the scope is null. */
export type Snapshot = {
  customer: CustomerRow | 'deleted' | 'missing'
  subscriptions: FetchedSubscriptions | null
  paymentMethods: PaymentMethodRow[] | null
  creditNotes: CreditNoteRow[] | null
  invoices: FetchedInvoices | null
  products: FetchedProducts
  /** of the live subscriptions and the customer, without those that are known */
  coupons: Coupon[]
}

type Parts = Omit<Snapshot, 'customer' | 'coupons'>

const nothing: Parts = {
  subscriptions: { subscriptions: [], items: [], prices: [] },
  paymentMethods: [],
  creditNotes: [],
  invoices: { invoices: [], lines: [], payments: [], linesOf: [] },
  products: { products: [], goneIds: [] },
}

/** What the mirror holds that need not be fetched again. */
export type Known = {
  /** the finalized invoices whose lines are mirrored */
  linesKnown: ReadonlySet<string>
  /** the prices that are mirrored whole; an event of theirs refetches them, and a sync of everything does too */
  pricesKnown: ReadonlySet<string>
  /** the mirrored coupons, likewise */
  couponsKnown: ReadonlySet<string>
}

/** Fetches the parts of the customer that the scope names. */
export async function fetchSnapshot(
  stripe: Stripe,
  customerId: string,
  scope: SyncScope,
  known: Known,
): Promise<Snapshot> {
  const reader = readOnce(stripe)
  const parts = fetchParts(reader, customerId, scope, known)
  // It is awaited below. A rejection before then must not count as unhandled.
  parts.catch(() => undefined)
  const customer = await fetchCustomer(stripe, customerId)
  if (customer === 'missing') return { customer, ...nothing, coupons: [] }
  if (customer === 'deleted') return { customer, ...((await unlessMissing(parts)) ?? nothing), coupons: [] }
  const fetched = await parts
  const wanted = couponsOf(customer, fetched).filter((id) => scope.invoices === 'all' || !known.couponsKnown.has(id))
  return { customer, ...fetched, coupons: await fetchCoupons(reader, wanted) }
}

async function fetchParts(
  stripe: Stripe,
  customerId: string,
  scope: SyncScope,
  { linesKnown, pricesKnown }: Known,
): Promise<Parts> {
  const wantsInvoices = scope.invoices === 'all' || scope.invoices.length > 0
  const [subscriptions, paymentMethods, creditNotes, invoices] = await Promise.all([
    scope.subscriptions
      ? fetchSubscriptions(stripe, customerId, scope.invoices === 'all' ? new Set() : pricesKnown)
      : null,
    scope.paymentMethods ? fetchPaymentMethods(stripe, customerId) : null,
    scope.creditNotes ? fetchCreditNotes(stripe, customerId) : null,
    wantsInvoices ? fetchInvoices(stripe, customerId, { which: scope.invoices, linesKnown }) : null,
  ])
  const ofPrices = (subscriptions?.prices ?? []).map(({ productId }) => productId)
  const ofLines = (invoices?.lines ?? []).flatMap(({ productId }) => productId ?? [])
  const products = await fetchProducts(stripe, [...new Set([...ofPrices, ...ofLines])])
  return { subscriptions, paymentMethods, creditNotes, invoices, products }
}

/** The coupons that lower what live subscriptions cost. */
function couponsOf(customer: CustomerRow, { subscriptions }: Parts): string[] {
  if (!subscriptions) return []
  const live = subscriptions.subscriptions.filter(({ endedAt }) => !endedAt)
  if (live.length === 0) return []
  const ids = new Set(live.map(({ id }) => id))
  const items = subscriptions.items.filter(({ subscriptionId }) => ids.has(subscriptionId))
  const discounts = [...live, ...items].flatMap((each): Discount[] => each.discounts)
  const all = customer.discount ? [...discounts, customer.discount] : discounts
  return [...new Set(all.flatMap(({ couponId }) => couponId ?? []))]
}
