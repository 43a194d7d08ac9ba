import { pool } from '@/lib/db/pool'

/** A PDF that is kept; null where there is none. */
export async function readRendered(merchantId: string, id: string): Promise<Uint8Array | null> {
  const { rows } = await pool().query<{ bytes: Buffer }>(
    'SELECT bytes FROM rendered_documents WHERE merchant_id = $1 AND id = $2',
    [merchantId, id],
  )
  return rows[0]?.bytes ?? null
}

/** Keeps a PDF. */
export async function writeRendered(merchantId: string, id: string, bytes: Uint8Array): Promise<void> {
  await pool().query(
    `INSERT INTO rendered_documents (merchant_id, id, bytes, size) VALUES ($1, $2, $3, $4)
     ON CONFLICT (merchant_id, id) DO NOTHING`,
    [merchantId, id, Buffer.from(bytes), bytes.length],
  )
}
