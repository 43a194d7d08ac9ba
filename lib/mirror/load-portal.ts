import { z } from 'zod'
import { moment } from '@/lib/billing/objects/fields'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import { inOwnCurrency } from '@/lib/billing/subscriptions/in-own-currency'
import { invoiceSchema } from '@/lib/billing/objects/invoice'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import { subscriptionSchema } from '@/lib/billing/objects/subscription'
import { subscriptionRequestSchema, type SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { portalSql } from './portal-sql'

export type Portal = {
  /** at Stripe, which ends the subscriptions and forgets the methods */
  deleted: boolean
  /** when Stripe told this: at the last sync, by the customer's test clock where there is one */
  asOf: Date
  defaultPaymentMethodId: string | null
  /** newest first */
  subscriptions: Subscription[]
  paymentMethods: PaymentMethod[]
  openInvoices: Invoice[]
  /** of subscriptions, which are charged later */
  drafts: Invoice[]
  /** newest first, without drafts */
  latestInvoices: Invoice[]
  /** newest first */
  requests: SubscriptionRequest[]
}

/**
 * The answer of `portalSql`. A mirror that breaks the schema, such as a subscription without items, is a fault and
 * throws.
 */
const portalSchema = z.object({
  customer: customerRowSchema.pick({ defaultPaymentMethodId: true, deleted: true }).extend({ asOf: moment }),
  subscriptions: z.array(subscriptionSchema.transform(inOwnCurrency)),
  paymentMethods: z.array(paymentMethodSchema),
  openInvoices: z.array(invoiceSchema),
  drafts: z.array(invoiceSchema),
  latestInvoices: z.array(invoiceSchema),
  requests: z.array(subscriptionRequestSchema),
})

type Owner = { merchantId: string; customerId: string }

/** The portal page's model, read in one SQL statement; else `not_found` or `database_unavailable`. */
export async function loadPortal({ merchantId, customerId }: Owner): Promise<Result<Portal>> {
  const answer = await read(merchantId, customerId)
  if (!answer.ok) return answer
  if (!answer.value.customer) return fail('not_found')
  const { customer, ...rest } = portalSchema.parse(answer.value)
  return ok({
    ...rest,
    deleted: customer.deleted,
    asOf: customer.asOf,
    defaultPaymentMethodId: customer.defaultPaymentMethodId,
  })
}

async function read(merchantId: string, customerId: string): Promise<Result<{ customer: unknown }>> {
  try {
    const [row] = await db.$queryRaw<[{ portal: { customer: unknown } }]>(portalSql(merchantId, customerId))
    return ok(row.portal)
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
