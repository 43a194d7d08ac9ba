import { brandColors } from '@/lib/merchant/brand/brand-colors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { Brand } from '../paper/paper'

/** The merchant's brand for white paper, with its colours adjusted until they are legible. */
export function paperBrand(merchant: MerchantFace, accountName: string | null): Brand {
  const { accent, accentText } = brandColors(merchant.brandColor).light
  return {
    merchantId: merchant.id,
    name: accountName ?? merchant.name,
    color: { accent, accentText },
    logoImageId: merchant.logoImageId,
  }
}
