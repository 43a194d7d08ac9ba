import { newId } from '@/lib/db/new-id'
import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { merchantFields, type MerchantFields } from './merchant-fields'

type NewMerchant = Partial<MerchantFields> & {
  name: string
  /** random where absent */
  id?: string
  /** null: the platform's own account, the one of STRIPE_SECRET_KEY */
  stripeAccountId: string | null
}

const fieldsOfNew = merchantFields.partial().required({ name: true })

/** Makes a merchant. Absent fields get the schema's defaults. Throws ZodError on values that no merchant may have. */
export async function createMerchant({ id, stripeAccountId, ...fields }: NewMerchant): Promise<Merchant> {
  return db.merchant.create({ data: { ...fieldsOfNew.parse(fields), id: id ?? newId('merch'), stripeAccountId } })
}
