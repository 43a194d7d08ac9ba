import path from 'node:path'
import { startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres'
import { findRunningPostgres } from '../launcher/postgres/find-running-postgres'

const none = async () => undefined

/** The database of DATABASE_URL, or the embedded one: the running app's, or one started for this command. */
export async function openDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: none }
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var', 'postgres')
  const running = findRunningPostgres(dataDir)
  return running ? { url: running, stop: none } : startEmbeddedPostgres({ dataDir })
}
