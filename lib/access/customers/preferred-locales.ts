import { db } from '@/lib/db/client'

type Owner = { merchantId: string; customerId: string }

/** The customer's languages as Stripe holds them, best first. */
export async function preferredLocales({ merchantId, customerId }: Owner): Promise<string[]> {
  const customer = await db.customer.findUnique({
    where: { merchantId_id: { merchantId, id: customerId } },
    select: { preferredLocales: true },
  })
  return customer?.preferredLocales ?? []
}
