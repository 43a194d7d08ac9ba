import path from 'node:path'
import { findRunningPostgres } from '../launcher/postgres/find-running-postgres'
import { env, InvalidEnvironment } from '../../lib/env'
import { fail } from '../launcher/fail'
import { adoptDemo } from './adopt-demo'

/**
 * Loads settings from the environment and, where it has none, those of the demo on this machine. The database is the
 * running embedded one unless DATABASE_URL names another. Ends the program with one line for each fault.
 */
export function loadSettings(): void {
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var')
  adoptDemo()
  if (!process.env.DATABASE_URL) {
    const url = findRunningPostgres(path.join(dataDir, 'postgres'))
    if (!url) fail('DATABASE_URL is missing, and no embedded database runs on PORTICO_DATA_DIR')
    process.env.DATABASE_URL = url
  }
  try {
    env()
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    for (const fault of error.faults) console.error(`portico: ${fault}`)
    process.exit(1)
  }
}
