import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { merchantOfOpener } from '../tokens/merchant-of-opener'

/**
 * Whether a frame that requests /p/TOKEN may belong to a page allowed to embed the portal. `frame-ancestors` keeps the
 * others out; this check keeps them from using up a link that opens once. A page that hides its origin is allowed.
 */
export async function mayFrame(token: string, headers: Headers, now: Date): Promise<boolean> {
  const merchantId = await merchantOfOpener(token, now)
  const origins = merchantId ? await readEmbedOrigins(merchantId) : []
  const referrer = headers.get('referer')
  return referrer && URL.canParse(referrer) ? origins.includes(new URL(referrer).origin) : origins.length > 0
}
