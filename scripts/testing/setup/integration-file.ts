import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { untilUnused } from '../database/until-unused'

// This runs before the modules of each test file load, so that they read these settings.
const name = `test_${randomBytes(8).toString('hex')}`
const server = new pg.Client({ connectionString: inject('databaseServer') })
await server.connect()
await server.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`)

const database = new URL(inject('databaseServer'))
database.pathname = `/${name}`
// Each key has its own universe, so files that run side by side never meet in the sandbox.
const universe = randomBytes(12).toString('hex')

Object.assign(process.env, {
  DATABASE_URL: database.href,
  STRIPE_API_BASE: inject('sandboxUrl'),
  STRIPE_SECRET_KEY: `sk_test_${universe}`,
  STRIPE_PUBLISHABLE_KEY: `pk_test_${universe}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${universe}`,
  SMTP_URL: inject('mailboxUrl').replace('KEY', universe),
  MAIL_FROM: 'Portico <portico@example.com>',
  PORTICO_SECRET: `test:${randomBytes(32).toString('base64')}`,
  APP_URL: 'http://localhost:3999',
  PORTICO_DIST_DIR: inject('distDir'),
})

afterAll(async () => {
  const { porticoPool } = globalThis as typeof globalThis & { porticoPool?: pg.Pool }
  await porticoPool?.end()
  await untilUnused(server, name)
  await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await server.end()
})
