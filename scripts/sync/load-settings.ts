import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findRunningPostgres } from '../launcher/postgres/find-running-postgres'
import { env, InvalidEnvironment } from '../../lib/env'
import { fail } from '../launcher/fail'
import { readSecrets } from '../launcher/secrets'

/**
 * Loads settings from the environment and, where it has none, those of the demo on this machine. The database is the
 * running embedded one unless DATABASE_URL names another. Ends the program with one line for each fault.
 */
export function loadSettings(): void {
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var')
  if (!process.env.STRIPE_SECRET_KEY) adoptDemo(dataDir)
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

function adoptDemo(dataDir: string): void {
  const file = path.join(dataDir, 'demo.json')
  if (!existsSync(file)) return
  const { stripe } = JSON.parse(readFileSync(file, 'utf8')) as { stripe: { base: string; secretKey: string } }
  process.env.STRIPE_SECRET_KEY = stripe.secretKey
  process.env.STRIPE_API_BASE = stripe.base
  process.env.PORTICO_SECRET = readSecrets(dataDir).porticoSecret
}
