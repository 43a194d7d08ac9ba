import type pg from 'pg'

// A line is named after its product's current name, or after its description where the product is missing or deleted.
const sql = `
  UPDATE invoices AS i SET plan_names = named.names
  FROM (
    SELECT id, coalesce(array_agg(name ORDER BY place) FILTER (WHERE name IS NOT NULL), '{}') AS names
    FROM (
      SELECT asked.id, coalesce(nullif(p.name, ''), l.description) AS name, min(l.position) AS place
      FROM unnest($2::text[]) AS asked (id)
      LEFT JOIN invoice_lines l ON l.merchant_id = $1 AND l.invoice_id = asked.id
      LEFT JOIN products p ON p.merchant_id = $1 AND p.id = l.product_id
      GROUP BY 1, 2) AS lines
    GROUP BY id) AS named
  WHERE i.merchant_id = $1 AND i.id = named.id AND i.plan_names <> named.names`

/** Writes `plan_names` of the invoices, from the mirror's lines and products. */
export async function namePlans(
  client: Pick<pg.ClientBase, 'query'>,
  merchantId: string,
  ids: string[],
): Promise<void> {
  if (ids.length > 0) await client.query(sql, [merchantId, ids])
}
