import pg from 'pg'

/** Gives a story's merchant a portal configuration with these features, under Stripe's names. */
export async function configurePortal(databaseUrl: string, merchant: string, features: object): Promise<void> {
  await query(
    databaseUrl,
    `INSERT INTO portal_configurations (merchant_id, id, is_default, active, features, created_at, updated_at)
       VALUES ($1, 'bpc_story', true, true, $2, now(), now())`,
    [merchant, JSON.stringify(features)],
  )
}

/** Gives one of the merchant's own reasons for cancelling its translations, as the console does. */
export async function translateReason(databaseUrl: string, id: string, translations: object): Promise<void> {
  await query(databaseUrl, 'UPDATE feedback_options SET translations = $2 WHERE id = $1', [
    id,
    JSON.stringify(translations),
  ])
}

async function query(databaseUrl: string, text: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(text, values)
  } finally {
    await client.end()
  }
}
