import { loadImage } from '@/lib/images/load-image'

const always = {
  'x-content-type-options': 'nosniff',
  // An image opened on its own runs nothing.
  'content-security-policy': "default-src 'none'; sandbox",
  // Mails and merchants' own pages embed these images.
  'cross-origin-resource-policy': 'cross-origin',
}

/** Product images and merchants' logos. They are named by the hash of their bytes, so a URL's content never changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ merchant: string; id: string }> },
): Promise<Response> {
  const { merchant, id } = await params
  const image = await loadImage(merchant, id)
  if (!image) return new Response(null, { status: 404, headers: { ...always, 'cache-control': 'no-store' } })
  const headers = { ...always, 'cache-control': 'public, max-age=31536000, immutable', etag: `"${id}"` }
  if (request.headers.get('if-none-match')?.includes(headers.etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(image.bytes), { headers: { ...headers, 'content-type': image.contentType } })
}
