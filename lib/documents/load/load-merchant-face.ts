import { db } from '@/lib/db/client'
import { merchantFaceFields, type MerchantFace } from '@/lib/merchant/merchant-face'

/** What a document shows about its merchant. Throws if there is none, since every checked owner has one. */
export async function loadMerchantFace(id: string): Promise<MerchantFace> {
  return db.merchant.findUniqueOrThrow({ where: { id }, select: merchantFaceFields })
}
