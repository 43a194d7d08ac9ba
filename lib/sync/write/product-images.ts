import { pool } from '@/lib/db/pool'
import { importImage } from '@/lib/images/import-image'

type Pictured = { id: string; images: string[] }
type Known = { id: string; url: string | null; imageId: string | null }

const retryAfter = 10 * 60_000
const unavailableKept = 1_000
// An image that cannot be fetched must not cost every sync its eight seconds.
const unavailableUntil = new Map<string, number>()

/**
 * The ids of our copies of the products' first images, by product. An image is fetched if the mirror has no copy from
 * that URL.
 */
export async function productImages(merchantId: string, products: Pictured[]): Promise<Map<string, string | null>> {
  const pictured = products.filter(({ images }) => images[0])
  if (pictured.length === 0) return new Map()
  const { rows } = await pool().query<Known>(
    'SELECT id, images[1] AS url, image_id AS "imageId" FROM products WHERE merchant_id = $1 AND id = ANY($2)',
    [merchantId, pictured.map(({ id }) => id)],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const found = pictured.map(async ({ id, images: [url = ''] }): Promise<[string, string | null]> => {
    const copy = known.get(id)
    return [id, copy?.imageId && copy.url === url ? copy.imageId : await importOnce(merchantId, url)]
  })
  return new Map(await Promise.all(found))
}

async function importOnce(merchantId: string, url: string): Promise<string | null> {
  if ((unavailableUntil.get(url) ?? 0) > performance.now()) return null
  const imageId = await importImage(merchantId, url)
  if (imageId) return imageId
  if (unavailableUntil.size >= unavailableKept) unavailableUntil.clear()
  unavailableUntil.set(url, performance.now() + retryAfter)
  return null
}
