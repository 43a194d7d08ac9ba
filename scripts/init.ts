import { text } from 'node:stream/consumers'
import { applyMigrations } from '../lib/db/migrations/apply-migrations'
import { inBackground } from '../lib/stripe-rate/background'
import { askOn, type Ask } from './init/ask'
import { checkKey } from './init/check-key'
import { readEnvFile, writeEnvFile } from './init/env-file'
import { gatherSettings } from './init/gather-settings'
import { makeFirstLink } from './init/make-first-link'
import { readFlags } from './init/read-flags'
import { setUpWebhooks } from './init/set-up-webhooks'
import { commandLine } from './launcher/command-line'
import { fail } from './launcher/fail'
import { ownerAddress } from './setup/account-names'
import { closeDatabase } from './setup/close-database'
import { openDatabase } from './setup/open-database'
import { setUpOwner } from './setup/set-up-owner'
import { importMerchant } from './sync/import-merchant'

// npm run init: from a Stripe key to a portal's URL. It asks for what it is not given, checks the key's permissions,
// makes the webhook endpoint, writes .env, and imports the account. Run again, it completes what is missing.
const flags = readFlags()
try {
  await initialise(flags.account ?? null)
} catch (error) {
  fail(error)
}
process.exit()

async function initialise(account: string | null): Promise<void> {
  const ask: Ask | null = process.stdin.isTTY ? askOn({ input: process.stdin, output: process.stderr }) : null
  const file = flags.file
  const settings = await gatherSettings({
    given: {
      ...process.env,
      ...(flags['key-stdin'] && { STRIPE_SECRET_KEY: await readKey() }),
      ...(flags['app-url'] && { APP_URL: flags['app-url'] }),
      ...(flags['publishable-key'] && { STRIPE_PUBLISHABLE_KEY: flags['publishable-key'] }),
    },
    written: readEnvFile(file),
    ask,
    replace: flags.replace,
  })
  const owner = flags.owner ?? (await askOwner(ask))
  Object.assign(process.env, settings)
  // The calls to Stripe share a budget that is kept in the database.
  const database = await prepareDatabase()

  const tried = await checkKey(account, { managesEndpoint: !settings.STRIPE_WEBHOOK_SECRET })
  console.log(`the key has the ${tried} permissions that Portico needs`)
  if (settings.STRIPE_SECRET_KEY?.startsWith('sk_'))
    console.log('a restricted key (rk_…) would do, and can do less harm')
  // Stripe tells the endpoint's secret only once, so the file is known to be writable before.
  writeEnvFile(file, settings)
  const { secrets, said, left } = await setUpWebhooks(settings, account ? 'connect' : 'account')
  if (secrets) writeEnvFile(file, { STRIPE_WEBHOOK_SECRET: secrets })
  console.log(said)
  console.log(`${file} is written, and only you can read it`)

  const { merchant, isNew, signIn } = await setUpOwner(account, owner)
  console.log(`${merchant.name} ${isNew ? 'is set up' : 'was set up before'}`)
  await inBackground(() => importMerchant(merchant))
  const portal = await makeFirstLink(merchant.id, new Date())
  await closeDatabase(database)

  const settingsToo = file === '.env' ? '' : ` and the settings of ${file} in its environment`
  console.log(`\nStart Portico with \`${commandLine('start')}\`${settingsToo}. Then these open:\n`)
  console.log(`  console, once, within three days, for ${owner}\n    ${signIn}`)
  if (portal) console.log(`  portal of ${portal.customerId}\n    ${portal.url}`)
  else console.log('  no portal yet, because the account has no customers')
  if (left) console.log(`\nLeft to do: ${left}.`)
}

async function prepareDatabase() {
  try {
    const database = await openDatabase()
    process.env.DATABASE_URL = database.url
    await applyMigrations(database.url)
    return database
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    throw new Error(`the database cannot be used: ${message || code}. See DATABASE_URL`, { cause: error })
  }
}

/** The first line of standard input. */
async function readKey(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split('\n')
  if (!line.trim()) throw new Error('standard input has no key: --key-stdin reads its first line')
  return line.trim()
}

async function askOwner(ask: Ask | null): Promise<string> {
  if (!ask) throw new Error('--owner EMAIL is missing: it is who signs in to the console first')
  for (;;) {
    const said = await ask('E-mail address of the first owner of the console')
    if (ownerAddress.safeParse(said).success) return said
    console.error('that is no e-mail address')
  }
}
