import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedPostgresHome } from './embedded-postgres'
import { findPostmaster } from './find-postmaster'

/** The URL of the embedded PostgreSQL that another process runs on `dataDir`, or null. */
export function findRunningPostgres(dataDir: string): string | null {
  const home = embeddedPostgresHome(dataDir)
  const passwordFile = path.join(home, 'password')
  if (!existsSync(passwordFile)) return null
  const port = findPostmaster(path.join(home, 'cluster'))?.port
  return port ? `postgres://portico:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/portico` : null
}
