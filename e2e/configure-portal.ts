import pg from 'pg'

/** Gives a story's merchant a portal configuration with these features, under Stripe's names. */
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
