import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import { createMerchant } from '@/lib/merchant/create-merchant'

type Given = {
  merchant?: Partial<Parameters<typeof createMerchant>[0]>
  customer?: { email?: string; preferredLocales?: string[]; frozenTime?: Date; deleted?: boolean }
}

/** A merchant with one mirrored customer, for tests that are not about the sync. */
export async function makePortal({ merchant, customer }: Given = {}) {
  const suffix = randomBytes(6).toString('hex')
  const { id: merchantId } = await createMerchant({
    name: 'TechSolutions Inc.',
    stripeAccountId: `acct_${suffix}`,
    supportEmail: 'help@techsolutions.example',
    ...merchant,
  })
  const now = new Date()
  const customerId = `cus_${suffix}`
  await db.customer.create({
    data: {
      merchantId,
      id: customerId,
      name: 'Ada Rossi',
      email: 'ada@example.com',
      createdAt: now,
      syncedAt: now,
      ...customer,
    },
  })
  return { merchantId, customerId }
}
