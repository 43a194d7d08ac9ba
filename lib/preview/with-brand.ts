import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { PreviewDraft } from './preview-draft'

/** The merchant as its brand would be with what is typed; as it is saved where nothing is. */
export function withBrand(merchant: MerchantFace, draft: Pick<PreviewDraft, 'brand'> | null): MerchantFace {
  return { ...merchant, ...draft?.brand } as MerchantFace
}
