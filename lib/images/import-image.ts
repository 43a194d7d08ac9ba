import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { fetchImage } from './fetch-image'
import { ImageRefused } from './image-refused'
import { storeImage } from './store-image'

/** Fetches and keeps an image. Null where that fails, since an image is never worth failing for. */
export async function importImage(merchantId: string, url: string): Promise<string | null> {
  const { SANDBOX_PUBLIC_URL, STRIPE_API_BASE } = env()
  const trusted = [SANDBOX_PUBLIC_URL, STRIPE_API_BASE].flatMap((base) => (base ? [new URL(base).origin] : []))
  const refuse = (error: Error) => {
    const host = URL.canParse(url) ? new URL(url).host : null
    log.warn({ merchantId, host, reason: error.message }, 'a picture was not taken')
    return null
  }
  const picture = await fetchImage(url, trusted).catch(refuse)
  if (!picture) return null
  return storeImage(merchantId, picture).catch((error: Error) => {
    if (error instanceof ImageRefused) return refuse(error)
    throw error
  })
}
