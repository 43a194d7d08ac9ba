import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'

/** In bytes: the size of a merchant's stored PDFs, about ten thousand pages. */
const mostBytes = 256 * 1024 * 1024
const clearedEvery = 50

let written = 0

/**
 * Stores a PDF, and at times drops the merchant's oldest ones above the limit. A PDF that cannot be stored is rendered
 * again next time.
 */
export async function writeRendered(merchantId: string, id: string, bytes: Uint8Array): Promise<void> {
  try {
    await pool().query(
      `INSERT INTO rendered_documents (merchant_id, id, bytes, size) VALUES ($1, $2, $3, $4)
       ON CONFLICT (merchant_id, id) DO NOTHING`,
      [merchantId, id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes.length],
    )
    if (written++ % clearedEvery === 0) await dropOldest(merchantId)
  } catch (error) {
    log.warn({ err: error, merchantId }, 'a document could not be kept')
  }
}

/** Exported for its test. `limit` is in bytes. */
export async function dropOldest(merchantId: string, limit = mostBytes): Promise<void> {
  await pool().query(
    `DELETE FROM rendered_documents WHERE merchant_id = $1 AND id IN (
       SELECT id FROM (
         SELECT id, sum(size) OVER (ORDER BY created_at DESC, id) AS newer FROM rendered_documents WHERE merchant_id = $1
       ) AS kept WHERE newer > $2)`,
    [merchantId, limit],
  )
}
