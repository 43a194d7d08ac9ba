import type { Locale } from '@/lib/i18n'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { documentReader, type Reader } from '../paper/reader'
import { loadMerchantFace } from './load-merchant-face'

export type DocumentContext = { merchant: MerchantFace; reader: Reader }

export async function loadDocumentContext({
  merchantId,
  locale,
}: {
  merchantId: string
  locale: Locale
}): Promise<DocumentContext> {
  const merchant = await loadMerchantFace(merchantId)
  return { merchant, reader: documentReader(locale, merchant.timeZone) }
}
