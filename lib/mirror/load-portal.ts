import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { portalSchema } from './portal-schema'
import { portalSql } from './portal-sql'

export type Portal = {
  defaultPaymentMethodId: string | null
  /** newest first */
  subscriptions: Subscription[]
  paymentMethods: PaymentMethod[]
  openInvoices: Invoice[]
  /** newest first, without drafts */
  latestInvoices: Invoice[]
}

type Owner = { merchantId: string; customerId: string }

/** The portal page's model, in one SQL statement: `not_found` and `database_unavailable` are expected failures. */
export async function loadPortal({ merchantId, customerId }: Owner): Promise<Result<Portal>> {
  const answer = await read(merchantId, customerId)
  if (!answer.ok) return answer
  if (!answer.value.customer) return fail('not_found')
  const { customer, ...rest } = portalSchema.parse(answer.value)
  return ok({
    ...rest,
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
