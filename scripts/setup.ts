import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { addMember } from '../lib/auth/members/add-member'
import { consoleLimits } from '../lib/auth/sessions/console-limits'
import { createSignInLink } from '../lib/auth/sign-in/create-sign-in-link'
import { applyMigrations } from '../lib/db/apply-migrations'
import { startEmbeddedPostgres } from './launcher/postgres/embedded-postgres'
import { pool } from '../lib/db/pool'
import { findRunningPostgres } from './launcher/postgres/find-running-postgres'
import { InvalidEnvironment, loadEnv } from '../lib/env'
import { setUpMerchant } from '../lib/merchant/set-up-merchant'
import { fail } from './launcher/fail'

// npm run setup -- --owner EMAIL [--account acct_…]: creates the merchant of STRIPE_SECRET_KEY, or of a connected
// account, with its first owner, and prints a one-time link into the console. Run again, it only prints a new link.
const { owner, account } = readArguments()
if (existsSync('.env')) process.loadEnvFile('.env')
const database = await openDatabase()
process.env.DATABASE_URL = database.url
checkSettings()
await applyMigrations(database.url).catch(fail)

const reasons: Partial<Record<string, string>> = {
  not_found: `Stripe knows no account ${account ?? ''} connected to that of STRIPE_SECRET_KEY`,
  stripe_refused: 'Stripe refused STRIPE_SECRET_KEY; it needs to read accounts',
}
const set = await setUpMerchant(account)
if (!set.ok) fail(reasons[set.code] ?? `Stripe could not be asked for the account: ${set.code}`)
const { merchant, isNew } = set.value
const now = new Date()
await addMember({ merchantId: merchant.id, email: owner, role: 'owner', createdBy: 'setup', now })
const { url } = await createSignInLink({
  email: owner,
  to: `/console/${merchant.id}`,
  lifetime: consoleLimits.invitation,
  now,
})
console.log(
  `${merchant.name} (${account ?? 'the account of STRIPE_SECRET_KEY'}) ${isNew ? 'is set up' : 'was set up before'}`,
)
console.log(`${owner} is an owner. This link signs in once, within three days, while Portico runs:\n\n  ${url}\n`)
await pool().end()
await database.stop()
process.exit(0)

function readArguments() {
  const usage = 'usage: npm run setup -- --owner EMAIL [--account acct_…]'
  const { values } = parse()
  const given = z
    .object({
      owner: z.email().max(254),
      account: z
        .string()
        .regex(/^acct_\w+$/)
        .nullable(),
    })
    .safeParse({ owner: values.owner, account: values.account ?? null })
  return given.success ? given.data : fail(usage)

  function parse() {
    try {
      return parseArgs({ options: { owner: { type: 'string' }, account: { type: 'string' } } })
    } catch {
      return fail(usage)
    }
  }
}

/** The database of DATABASE_URL, or the embedded one: the running app's, or one started for this command. */
async function openDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const none = async () => undefined
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: none }
  const dataDir = path.resolve(process.env.PORTICO_DATA_DIR || 'var', 'postgres')
  const running = findRunningPostgres(dataDir)
  return running ? { url: running, stop: none } : startEmbeddedPostgres({ dataDir }).catch(fail)
}

function checkSettings(): void {
  try {
    loadEnv(process.env)
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    for (const fault of error.faults) console.error(`portico: ${fault}`)
    process.exit(1)
  }
}
