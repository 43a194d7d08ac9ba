import { newId } from '@/lib/db/new-id'
import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'
import { merchantFields, type MerchantFields } from './merchant-fields'

type NewMerchant = Partial<MerchantFields> & {
  name: string
  /** unless given, a random one */
  id?: string
  /** null: the platform's own account, the one of STRIPE_SECRET_KEY */
  stripeAccountId: string | null
}

const fieldsOfNew = merchantFields.partial().required({ name: true })

/** Makes a merchant; what is not given has the schema's default. Throws ZodError on what no merchant can have. */
export async function createMerchant({ id, stripeAccountId, ...fields }: NewMerchant): Promise<Merchant> {
  return db.merchant.create({ data: { ...fieldsOfNew.parse(fields), id: id ?? newId('merch'), stripeAccountId } })
}
