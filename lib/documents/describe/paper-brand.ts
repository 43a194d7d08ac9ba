import { brandColors } from '@/lib/merchant/brand-colors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { Brand } from '../paper/paper'

/** The merchant's look on white paper, the colours moved as far as they are legible there. */
export function paperBrand(merchant: MerchantFace, accountName: string | null): Brand {
  const { accent, accentText } = brandColors(merchant.brandColor).light
  return {
    merchantId: merchant.id,
    name: accountName ?? merchant.name,
    color: { accent, accentText },
    logoImageId: merchant.logoImageId,
  }
}
