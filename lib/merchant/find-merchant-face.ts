import { db } from '@/lib/db/client'
import { merchantFaceFields, type MerchantFace } from './merchant-face'

/** The public facts of a merchant. */
export function findMerchantFace(id: string): Promise<MerchantFace | null> {
  return db.merchant.findUnique({ where: { id }, select: merchantFaceFields })
}
