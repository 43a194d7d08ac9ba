import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { applyMigrations } from '../lib/db/migrations/apply-migrations'
import { commandLine } from './launcher/command-line'
import { fail } from './launcher/fail'
import { accountId, ownerAddress } from './setup/account-names'
import { checkSettings } from './setup/check-settings'
import { closeDatabase } from './setup/close-database'
import { openDatabase } from './setup/open-database'
import { setUpOwner } from './setup/set-up-owner'

// npm run setup -- --owner EMAIL [--account acct_…]: creates the merchant of STRIPE_SECRET_KEY, or of a connected
// account, with its first owner, and prints a one-time link into the console. Run again, it only prints a new link.
const { owner, account } = readArguments()
if (existsSync('.env')) process.loadEnvFile('.env')
const database = await openDatabase().catch(fail)
process.env.DATABASE_URL = database.url
checkSettings()
await applyMigrations(process.env.DATABASE_DIRECT_URL || database.url).catch(fail)

const { merchant, isNew, signIn } = await setUpOwner(account, owner).catch(fail)
console.log(
  `${merchant.name} (${account ?? 'the account of STRIPE_SECRET_KEY'}) ${isNew ? 'is set up' : 'was set up before'}`,
)
console.log(`${owner} is an owner. This link signs in once, within three days, while Portico runs:\n\n  ${signIn}\n`)
await closeDatabase(database)
process.exit(0)

function readArguments() {
  const usage = `usage: ${commandLine('setup', '--owner EMAIL [--account acct_…]')}`
  const { values } = parse()
  const given = z
    .object({ owner: ownerAddress, account: accountId.nullable() })
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
