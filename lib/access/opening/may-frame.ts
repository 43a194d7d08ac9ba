import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { merchantOfOpener } from '../tokens/merchant-of-opener'

/**
 * Whether a frame that asks for /p/TOKEN can be of a page that may hold the portal. `frame-ancestors` is what keeps others
 * out; this keeps them from using up a link that opens once. A page that hides where it is gets the benefit of the doubt.
 */
export async function mayFrame(token: string, headers: Headers, now: Date): Promise<boolean> {
  const merchantId = await merchantOfOpener(token, now)
  const origins = merchantId ? await readEmbedOrigins(merchantId) : []
  const referrer = headers.get('referer')
  return referrer && URL.canParse(referrer) ? origins.includes(new URL(referrer).origin) : origins.length > 0
}
