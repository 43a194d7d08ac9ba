import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { ImageRefused } from '@/lib/images/image-refused'
import { storeImage } from '@/lib/images/store-image'

type Change = { merchantId: string; picture: Buffer | null; actor: string; now: Date }

/**
 * Makes an image the merchant's logo, or removes the logo for null. The image is re-encoded, so that only its pixels
 * are served. Fails with `not_an_image` for anything but a raster image, and for too many pixels.
 */
export async function changeLogo({ merchantId, picture, actor, now }: Change): Promise<Result> {
  try {
    const logoImageId = picture && (await storeImage(merchantId, picture))
    await db.$transaction([
      db.merchant.update({ where: { id: merchantId }, data: { logoImageId } }),
      db.auditEntry.create({
        data: auditEntry({
          merchantId,
          at: now,
          actor,
          action: 'merchant.logo_changed',
          details: { removed: picture === null },
        }),
      }),
    ])
    return ok()
  } catch (error) {
    if (error instanceof ImageRefused) return fail('not_an_image')
    throw error
  }
}
