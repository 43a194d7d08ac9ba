import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { merchantFields, type MerchantFields } from './merchant-fields'

type Change = { merchantId: string; change: Partial<MerchantFields>; actor: string; now: Date }

/**
 * Changes the given settings of a merchant and records in the audit log which they were. Throws ZodError on values that
 * no merchant may have.
 */
export async function updateMerchant({ merchantId, change, actor, now }: Change): Promise<Merchant> {
  const data = merchantFields.partial().parse(change)
  const [merchant] = await db.$transaction([
    db.merchant.update({ where: { id: merchantId }, data }),
    db.auditEntry.create({
      data: auditEntry({
        merchantId,
        at: now,
        actor,
        action: 'merchant.updated',
        details: { fields: Object.keys(data) },
      }),
    }),
  ])
  return merchant
}
