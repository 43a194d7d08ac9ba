import { db } from '@/lib/db/client'

/**
 * The customer that a Stripe id leads to: the id of the customer, a subscription, an invoice or a payment method. Null
 * for any other.
 */
export async function findCustomerById(merchantId: string, id: string): Promise<string | null> {
  const where = { merchantId_id: { merchantId, id } }
  const select = { customerId: true } as const
  switch (id.split('_')[0]) {
    case 'cus':
      return (await db.customer.findUnique({ where, select: { id: true } }))?.id ?? null
    case 'sub':
      return (await db.subscription.findUnique({ where, select }))?.customerId ?? null
    case 'in':
      return (await db.invoice.findUnique({ where, select }))?.customerId ?? null
    case 'pm':
      return (await db.paymentMethod.findUnique({ where, select }))?.customerId ?? null
    default:
      return null
  }
}
