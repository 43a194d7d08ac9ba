import pg from 'pg'
import { findMissingKeys } from '../../lib/db/find-missing-keys'
import type { SigningKey } from '../../lib/env-fields'
import { commandLine } from './command-line'

/** Secrets in the database that the key ring cannot open. */
export class MissingKeys extends Error {
  override name = 'MissingKeys'
}

/**
 * Throws MissingKeys where the database holds secrets that the ring cannot open, since whatever needs them would fail
 * later. Throws pg's error where the database cannot be reached.
 */
export async function refuseMissingKeys(databaseUrl: string, keyRing: readonly SigningKey[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const missing = await findMissingKeys(client, keyRing, new Date())
    if (missing.length === 0) return
    const keys = missing.map(({ kid, secrets }) => `${kid} (${secrets})`).join(', ')
    throw new MissingKeys(
      `PORTICO_SECRET lacks keys that secrets in the database are sealed with: ${keys}; put them back behind the first key and run \`${commandLine('reseal')}\``,
    )
  } finally {
    await client.end()
  }
}
