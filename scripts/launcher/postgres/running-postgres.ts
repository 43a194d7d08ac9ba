import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedPostgresHome } from './embedded-postgres'

/** The URL of the embedded PostgreSQL that another process runs on `dataDir`, or null. */
export function runningPostgres(dataDir: string): string | null {
  const home = embeddedPostgresHome(dataDir)
  const [file, passwordFile] = [path.join(home, 'cluster/postmaster.pid'), path.join(home, 'password')]
  if (!existsSync(file) || !existsSync(passwordFile)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  if (!port || !existsSync(`/proc/${pid}`)) return null
  return `postgres://portico:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port.trim()}/portico`
}
