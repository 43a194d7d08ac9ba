import { db } from '@/lib/db/client'
import { merchantFaceFields, type MerchantFace } from './merchant-face'

/** What a merchant shows to its customers, by its id. */
export function findMerchantFace(id: string): Promise<MerchantFace | null> {
  return db.merchant.findUnique({ where: { id }, select: merchantFaceFields })
}
