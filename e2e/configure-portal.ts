import pg from 'pg'

/** Gives a merchant of a story's own a portal configuration with these features, by Stripe's names. */
export async function configurePortal(databaseUrl: string, merchant: string, features: object): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `INSERT INTO portal_configurations (merchant_id, id, is_default, active, features, created_at, updated_at)
       VALUES ($1, 'bpc_story', true, true, $2, now(), now())`,
      [merchant, JSON.stringify(features)],
    )
  } finally {
    await client.end()
  }
}
