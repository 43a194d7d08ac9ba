import { pool } from '@/lib/db/pool'

export async function readRendered(merchantId: string, id: string): Promise<Uint8Array | null> {
  const { rows } = await pool().query<{ bytes: Buffer }>(
    'SELECT bytes FROM rendered_documents WHERE merchant_id = $1 AND id = $2',
    [merchantId, id],
  )
  return rows[0]?.bytes ?? null
}
