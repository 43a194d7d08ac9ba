import sharp from 'sharp'
import type { StoredImage } from './load-image'

/** The sides, in pixels, that pages ask for: twice those of the boxes that they show pictures in. */
export const shownSides = [80, 288] as const

export type ShownSide = (typeof shownSides)[number]

const shrunk = new Map<string, StoredImage>()
const shrunkKept = 300

/** A stored image, cut to a square and at most as large as it is shown: a tenth of the bytes. Its name tells its bytes. */
export async function shrinkImage(name: string, image: StoredImage, side: ShownSide): Promise<StoredImage> {
  const key = `${name} ${side}`
  const known = shrunk.get(key)
  if (known) return known
  const bytes = await sharp(image.bytes)
    .resize({ width: side, height: side, fit: 'cover', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer()
  const made = { bytes, contentType: 'image/webp' }
  if (shrunk.size >= shrunkKept) shrunk.clear()
  shrunk.set(key, made)
  return made
}
