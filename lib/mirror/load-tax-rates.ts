import { z } from 'zod'
import type { RateSum } from '@/lib/billing/invoices/taxes-by-rate'
import { db } from '@/lib/db/client'
import { selectionSql, type InvoiceSelection } from './invoices/invoice-selection'

export type TaxRate = Pick<RateSum, 'name' | 'rate' | 'inclusive'>

const rows = z.array(
  z.object({ name: z.string().nullable(), rate: z.coerce.number().nullable(), inclusive: z.boolean() }),
)

/** The most frequent tax rates of the selected invoices, at most `limit` of them. Rejects without a database. */
export async function loadTaxRates(selection: InvoiceSelection, limit: number): Promise<TaxRate[]> {
  const found = await db.$queryRaw`
    SELECT tax->>'name' AS name, (tax->>'rate')::text AS rate, (tax->>'inclusive')::boolean AS inclusive
    FROM invoices, jsonb_array_elements(taxes) AS tax WHERE ${selectionSql(selection)}
    GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2, 3 LIMIT ${limit}`
  return rows.parse(found)
}
