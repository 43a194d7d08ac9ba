import sharp from 'sharp'
import { ImageRefused } from './image-refused'

export type EncodedImage = { bytes: Buffer; contentType: string; width: number; height: number }

const mostPixels = 40_000_000
const longestSide = 1024

// The type is read from the first bytes. Asked for the format, sharp would give a text file to an SVG renderer first.
const signatures: { at: number; bytes: string }[] = [
  { at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { at: 0, bytes: '\xff\xd8\xff' },
  { at: 0, bytes: 'GIF87a' },
  { at: 0, bytes: 'GIF89a' },
  { at: 8, bytes: 'WEBP' },
  { at: 4, bytes: 'ftypavif' },
]

/**
 * The image re-encoded without metadata, at most 1024 pixels a side: a PNG where it has transparency, else a JPEG.
 * Browsers, mail programs and PDFs show both. Throws ImageRefused for anything but a raster image.
 */
export async function encodeImage(bytes: Buffer): Promise<EncodedImage> {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (!signatures.some(({ at, bytes }) => head.startsWith(bytes, at))) throw new ImageRefused('not a raster picture')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 10 })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const drawn = sharp(data, { raw: { width, height, channels } })
    const opaque = (await drawn.stats()).isOpaque
    const encoded = opaque ? drawn.flatten().jpeg({ quality: 86, mozjpeg: true }) : drawn.png({ compressionLevel: 9 })
    return { bytes: await encoded.toBuffer(), contentType: opaque ? 'image/jpeg' : 'image/png', width, height }
  } catch (error) {
    throw new ImageRefused('the picture cannot be read', { cause: error })
  }
}
