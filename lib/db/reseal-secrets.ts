import type { SigningKey } from '@/lib/env-fields'
import { openSecret } from './open-secret'
import { sealSecret } from './seal-secret'
import { sealedColumns } from './sealed-columns'
import type { SqlClient } from './sql-client'

const atOnce = 500

type Row = { merchantId: string; id: string; place: string; sealed: string }

/**
 * Seals with the ring's first key whatever another of its keys has sealed, and answers how many secrets that were. It
 * may run beside the app and be repeated: a value that was changed meanwhile is left as it is. Throws where a secret
 * cannot be opened.
 */
export async function resealSecrets(client: SqlClient, keyRing: readonly SigningKey[]): Promise<number> {
  const older = keyRing.slice(1).map(({ kid }) => kid)
  let count = 0
  for (const { table, column, id, place } of sealedColumns) {
    let last = ['', '']
    for (;;) {
      const { rows } = await client.query(
        `SELECT merchant_id AS "merchantId", ${id} AS id, ${place} AS place, ${column} AS sealed FROM ${table}
         WHERE (merchant_id, ${id}) > ($1, $2) AND split_part(${column}, '.', 1) = ANY($3::text[])
         ORDER BY merchant_id, ${id} LIMIT ${atOnce}`,
        [...last, older],
      )
      for (const row of rows as Row[]) {
        const sealed = sealSecret(keyRing, row.place, openSecret(keyRing, row.place, row.sealed))
        const changed = await client.query(
          `UPDATE ${table} SET ${column} = $1 WHERE merchant_id = $2 AND ${id} = $3 AND ${column} = $4 RETURNING 1`,
          [sealed, row.merchantId, row.id, row.sealed],
        )
        count += changed.rows.length
        last = [row.merchantId, row.id]
      }
      if (rows.length < atOnce) break
    }
  }
  return count
}
