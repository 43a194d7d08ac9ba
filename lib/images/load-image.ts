import { pool } from '@/lib/db/pool'

export type StoredImage = { bytes: Buffer; contentType: string }

/** A stored image of the merchant; null where there is none. Throws what the database throws. */
export async function loadImage(merchantId: string, id: string): Promise<StoredImage | null> {
  if (!/^[\da-f]{64}$/.test(id)) return null
  const { rows } = await pool().query<StoredImage>(
    'SELECT bytes, content_type AS "contentType" FROM images WHERE merchant_id = $1 AND id = $2',
    [merchantId, id],
  )
  return rows[0] ?? null
}
