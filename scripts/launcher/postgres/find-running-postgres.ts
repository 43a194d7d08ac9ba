import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedPostgresHome } from './embedded-postgres'

/** The URL of the embedded PostgreSQL that is running on `dataDir`, for a second process, or null. */
export function findRunningPostgres(dataDir: string): string | null {
  const home = embeddedPostgresHome(dataDir)
  const pidFile = path.join(home, 'cluster', 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  // The fourth line of the file is the port.
  const port = readFileSync(pidFile, 'utf8').split('\n')[3]?.trim()
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim()
  return port ? `postgres://portico:${password}@127.0.0.1:${port}/portico` : null
}
