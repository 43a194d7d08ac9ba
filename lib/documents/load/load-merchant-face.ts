import { db } from '@/lib/db/client'
import { merchantFaceFields, type MerchantFace } from '@/lib/merchant/merchant-face'

/** What a document shows of a merchant; throws where there is none, which an owner that was checked always has. */
export async function loadMerchantFace(id: string): Promise<MerchantFace> {
  return db.merchant.findUniqueOrThrow({ where: { id }, select: merchantFaceFields })
}
