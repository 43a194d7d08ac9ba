import { loadImage } from '@/lib/images/load-image'
import { shownSides, shrinkImage } from '@/lib/images/shrink-image'

const always = {
  'x-content-type-options': 'nosniff',
  // An image opened on its own runs nothing.
  'content-security-policy': "default-src 'none'; sandbox",
  // Mails and merchants' own pages embed these images.
  'cross-origin-resource-policy': 'cross-origin',
}

/**
 * Product images and merchants' logos, with `?side=` as large as pages show them, else as stored, for mails. They are
 * named by the hash of their bytes, so a URL's content never changes.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ merchant: string; id: string }> },
): Promise<Response> {
  const { merchant, id } = await params
  const asked = new URL(request.url).searchParams.get('side')
  const side = shownSides.find((known) => String(known) === asked)
  const image = await loadImage(merchant, id)
  if (!image) return new Response(null, { status: 404, headers: { ...always, 'cache-control': 'no-store' } })
  const headers = {
    ...always,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: side ? `"${id}-${side}"` : `"${id}"`,
  }
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers })
  const { bytes, contentType } = side ? await shrinkImage(`${merchant} ${id}`, image, side) : image
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': contentType } })
}
