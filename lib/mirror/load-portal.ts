import { z } from 'zod'
import { moment } from '@/lib/billing/objects/fields'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import { chargeAfterDrafts } from '@/lib/billing/charges/charge-after-drafts'
import { returnedBalance } from '@/lib/billing/charges/returned-balance'
import { settleInTurn } from '@/lib/billing/charges/settle-in-turn'
import { withBalance } from '@/lib/billing/charges/with-balance'
import { inOwnCurrency } from '@/lib/billing/subscriptions/in-own-currency'
import { invoiceSchema } from '@/lib/billing/objects/invoice'
import type { Plan } from '@/lib/billing/plans/offered-plans'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import { subscriptionSchema } from '@/lib/billing/objects/subscription'
import { subscriptionRequestSchema, type SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { portalSql } from './portal-sql'
import type { PortalScope } from './scope/portal-scope'

export type Portal = {
  /** at Stripe, which ends the subscriptions and forgets the methods */
  deleted: boolean
  /** when Stripe told this: at the last sync, by the customer's test clock where there is one */
  asOf: Date
  defaultPaymentMethodId: string | null
  /** newest first */
  subscriptions: Subscription[]
  /** all of the customer's, with their next charges before the balance that they share is settled in turn */
  charged: Subscription[]
  paymentMethods: PaymentMethod[]
  openInvoices: Invoice[]
  /** of subscriptions, which are charged later */
  drafts: Invoice[]
  /** newest first, without drafts */
  latestInvoices: Invoice[]
  /** newest first */
  requests: SubscriptionRequest[]
  /** what the mirror knows of the plans to change to */
  plans: Plan[]
}

/**
 * The answer of `portalSql`. A mirror that breaks the schema, such as a subscription without items, is a fault and
 * throws.
 */
const portalSchema = z.object({
  customer: customerRowSchema.pick({ defaultPaymentMethodId: true, deleted: true }).extend({ asOf: moment }),
  subscriptions: z.array(subscriptionSchema.transform(inOwnCurrency)),
  outside: z.array(z.string()).transform((ids) => new Set(ids)),
  paymentMethods: z.array(paymentMethodSchema),
  openInvoices: z.array(invoiceSchema),
  drafts: z.array(invoiceSchema),
  latestInvoices: z.array(invoiceSchema),
  requests: z.array(subscriptionRequestSchema),
  plans: z.array(z.object({ price: priceSchema, product: productSchema })),
})

type Asked = PortalScope & {
  /** which plans may be changed to; none where it is not given */
  configuration?: Pick<PortalFeatures, 'subscriptionUpdate'>
}

/** The portal page's model, read in one SQL statement; else `not_found` or `database_unavailable`. */
export async function loadPortal({ configuration, ...scope }: Asked): Promise<Result<Portal>> {
  const { enabled = false, products = [] } = configuration?.subscriptionUpdate ?? {}
  const planIds = enabled ? products.flatMap(({ prices }) => prices) : []
  const answer = await read(portalSql(scope, planIds))
  if (!answer.ok) return answer
  if (!answer.value.customer) return fail('not_found')
  const { customer, outside, ...all } = portalSchema.parse(answer.value)
  // All of the customer's charges share the balance, so they are told together before some of them are left out.
  const charged = all.subscriptions.map((each) => withReturned(chargeAfterDrafts(each, all.drafts), all.openInvoices))
  const isInside = ({ id }: { id: string }) => !outside.has(id)
  return ok({
    ...all,
    subscriptions: settleInTurn(charged).filter(isInside),
    charged,
    openInvoices: all.openInvoices.filter(isInside),
    drafts: all.drafts.filter(isInside),
    requests: all.requests.filter(({ subscriptionId }) => !outside.has(subscriptionId)),
    deleted: customer.deleted,
    asOf: customer.asOf,
    defaultPaymentMethodId: customer.defaultPaymentMethodId,
  })
}

/** The next charge as long as a change that waits is not paid for: in time it is, or dropped. */
function withReturned(subscription: Subscription, openInvoices: readonly Invoice[]): Subscription {
  const balance = BigInt(subscription.upcomingBreakdown?.startingBalance ?? 0)
  return withBalance(subscription, balance + returnedBalance(subscription, openInvoices))
}

async function read(sql: Prisma.Sql): Promise<Result<{ customer: unknown }>> {
  try {
    const [row] = await db.$queryRaw<[{ portal: { customer: unknown } }]>(sql)
    return ok(row.portal)
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
