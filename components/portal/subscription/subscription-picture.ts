import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Subscription } from '@/lib/billing/types'
import { imageUrl } from '../frame/image-url'

/** The picture of the first product that has one. */
export function subscriptionPicture({ merchant }: PortalSession, { items }: Subscription): string | null {
  return imageUrl(merchant.id, items.find(({ product }) => product.imageId)?.product.imageId ?? null)
}
