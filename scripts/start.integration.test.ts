import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { programFile } from './testing/programs/program-file'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-start-'))
beforeAll(() => writeFileSync(path.join(folder, 'BUILD_ID'), 'test'))
afterAll(() => rmSync(folder, { recursive: true }))

async function start(change: Record<string, string | undefined>): Promise<{ code: number | null; lines: string[] }> {
  const env = { ...process.env, PORTICO_DIST_DIR: folder, ...change }
  const child = spawn(process.execPath, [programFile('npm-start')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((end) => child.once('exit', end)),
  ])
  return { code, lines: errors.trim().split('\n') }
}

const live = {
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_x',
  APP_URL: 'https://portal.example.com',
}

it.each([
  ['no key', { STRIPE_SECRET_KEY: undefined }, ['portico: STRIPE_SECRET_KEY is missing']],
  [
    'a live key and a stand-in',
    live,
    ['portico: STRIPE_API_BASE names a stand-in for Stripe while STRIPE_SECRET_KEY is a live key; unset one of them'],
  ],
  [
    'live mode on http',
    { ...live, STRIPE_API_BASE: undefined, APP_URL: 'http://portal.example.com' },
    ['portico: APP_URL must be https while STRIPE_SECRET_KEY is a live key'],
  ],
  [
    'live data in the embedded database',
    { ...live, STRIPE_API_BASE: undefined, DATABASE_URL: undefined },
    [
      'portico: DATABASE_URL is missing while STRIPE_SECRET_KEY is a live key: name a PostgreSQL that is backed up, or set PORTICO_EMBEDDED_DATABASE=1 to keep the data in the embedded one',
    ],
  ],
  [
    'a direct URL alone',
    { DATABASE_URL: undefined, DATABASE_DIRECT_URL: 'postgres://portico@127.0.0.1/portico' },
    ['portico: DATABASE_DIRECT_URL is set without DATABASE_URL'],
  ],
  [
    'several faults',
    { PORTICO_SECRET: 'short', APP_URL: 'nowhere' },
    [
      'portico: PORTICO_SECRET must be kid:base64,… with at least 32 bytes a key',
      'portico: APP_URL must be an http or https URL',
    ],
  ],
  ['no build', { PORTICO_DIST_DIR: 'nowhere' }, ['portico: there is no build to serve: run `npm run build` first']],
  [
    'an unreachable database',
    { DATABASE_URL: 'postgres://portico:hunter2@127.0.0.1:1/portico' },
    ['portico: the database of DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1'],
  ],
])('refuses to start with %s, one clear line a fault', async (_, change, lines) => {
  expect(await start(change)).toEqual({ code: 1, lines })
})

it('refuses a password the database does not take, without repeating it', async () => {
  const url = Object.assign(new URL(process.env.DATABASE_URL ?? ''), { password: 'hunter2' })
  const { code, lines } = await start({ DATABASE_URL: url.href })
  expect({ code, lines: lines.length }).toEqual({ code: 1, lines: 1 })
  expect(lines[0]).toMatch(/cannot be used: password authentication failed/)
  expect(lines[0]).not.toContain('hunter2')
})

it('refuses a database whose migrations are not ours', async () => {
  await pool().query("UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '20261123000000_init'")
  expect(await start({})).toEqual({
    code: 1,
    lines: ['portico: migration 20261123000000_init was changed after it was applied'],
  })
})
