import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { merchantFields, type MerchantFields } from './merchant-fields'

type Change = { merchantId: string; change: Partial<MerchantFields>; actor: string; now: Date }

/** Changes what is given of a merchant and nothing else, and notes which fields. Throws ZodError on what cannot be. */
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
