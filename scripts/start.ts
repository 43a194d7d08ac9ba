import { existsSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../lib/db/migrations/apply-migrations'
import { migrationsFolder } from '../lib/db/migrations/migration-files'
import { currentBuild } from './launcher/build/current-build'
import { keepBuild } from './launcher/build/keep-build'
import { startEmbeddedPostgres } from './launcher/postgres/embedded-postgres'
import { InvalidEnvironment, loadEnv } from '../lib/env'
import { log } from '../lib/log'
import { fail } from './launcher/fail'
import { refuseMissingKeys } from './launcher/refuse-missing-keys'
import { startApp } from './launcher/start-app'
import { whenToldToStop } from './launcher/processes/when-told-to-stop'

// npm start: production. All checks are made here, because Next would listen and answer 500.
if (existsSync('.env')) process.loadEnvFile('.env')
const distDir = currentBuild()
const settings = checkSettings()
if (!existsSync(path.join(distDir, 'BUILD_ID'))) fail('there is no build to serve: run `npm run build` first')
keepBuild(distDir)

const postgres = process.env.DATABASE_URL ? undefined : await startOwnDatabase()
const databaseUrl = postgres?.url ?? settings.DATABASE_URL
const migrationsUrl = settings.DATABASE_DIRECT_URL ?? databaseUrl
await applyMigrations(migrationsUrl, migrationsFolder(distDir)).catch(failDatabase)
await refuseMissingKeys(databaseUrl, settings.PORTICO_SECRET).catch(failDatabase)

const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: databaseUrl, APP_URL: settings.APP_URL }
const app = startApp({ env, port: settings.PORT, host: settings.HOST, distDir })
whenToldToStop(stop)
const code = await app.ended
await postgres?.stop()
process.exit(code ?? 1)

function checkSettings() {
  try {
    // Without DATABASE_URL the embedded database is used, whose address is not known yet.
    return loadEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgres://127.0.0.1/portico' })
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    for (const fault of error.faults) console.error(`portico: ${fault}`)
    process.exit(1)
  }
}

async function startOwnDatabase() {
  const dataDir = path.resolve(settings.PORTICO_DATA_DIR, 'postgres')
  if (settings.DATABASE_DIRECT_URL) fail('DATABASE_DIRECT_URL is set without DATABASE_URL')
  if (settings.mode === 'live' && !settings.PORTICO_EMBEDDED_DATABASE)
    fail(
      'DATABASE_URL is missing while STRIPE_SECRET_KEY is a live key: name a PostgreSQL that is backed up, or set PORTICO_EMBEDDED_DATABASE=1 to keep the data in the embedded one',
    )
  log.warn({ dataDir }, 'DATABASE_URL is not set: the embedded PostgreSQL is in use')
  return startEmbeddedPostgres({ dataDir }).catch(fail)
}

async function failDatabase(error: Error & { code?: string }): Promise<never> {
  await postgres?.stop()
  const unreachable = /^(E[A-Z]+|28|3D|57P)/.test(error.code ?? '')
  return fail(
    unreachable
      ? `the database of ${settings.DATABASE_DIRECT_URL ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL'} cannot be used: ${error.message || error.code}`
      : error,
  )
}

async function stop(): Promise<void> {
  await app.stop()
  await postgres?.stop()
}
