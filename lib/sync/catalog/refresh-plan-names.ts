import { pool } from '@/lib/db/pool'
import { namePlans } from '../write/name-plans'

const invoicesAtOnce = 2_000

const ofProduct = `
  SELECT DISTINCT invoice_id AS id FROM invoice_lines
  WHERE merchant_id = $1 AND product_id = $2 AND invoice_id > $3 ORDER BY invoice_id LIMIT $4`

/** Writes a product's current name to all invoices that show it. */
export async function refreshPlanNames(merchantId: string, productId: string): Promise<void> {
  let last = ''
  for (;;) {
    const { rows } = await pool().query<{ id: string }>(ofProduct, [merchantId, productId, last, invoicesAtOnce])
    const ids = rows.map(({ id }) => id)
    await namePlans(pool(), merchantId, ids)
    const end = ids.at(-1)
    if (end === undefined || ids.length < invoicesAtOnce) return
    last = end
  }
}
