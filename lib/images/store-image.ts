import { createHash } from 'node:crypto'
import { pool } from '@/lib/db/pool'
import { encodeImage } from './encode-image'

/** Re-encodes and stores an image of the merchant's. Answers its id, which is the hash of the stored bytes. */
export async function storeImage(merchantId: string, picture: Buffer): Promise<string> {
  const { bytes, contentType, width, height } = await encodeImage(picture)
  const id = createHash('sha256').update(bytes).digest('hex')
  await pool().query(
    `INSERT INTO images (merchant_id, id, content_type, bytes, width, height) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [merchantId, id, contentType, bytes, width, height],
  )
  return id
}
