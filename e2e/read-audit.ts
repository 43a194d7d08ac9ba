import pg from 'pg'

type Asked = { merchant: string; customer: string; action: string }

export async function readAudit(
  databaseUrl: string,
  { merchant, customer, action }: Asked,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ details: Record<string, unknown> }>(
      'SELECT details FROM audit_log WHERE merchant_id = $1 AND customer_id = $2 AND action = $3 ORDER BY at',
      [merchant, customer, action],
    )
    return rows.map(({ details }) => details)
  } finally {
    await client.end()
  }
}
