import { parseArgs } from 'node:util'
import { commandLine } from '../launcher/command-line'
import { fail } from '../launcher/fail'
import { accountId, ownerAddress } from '../setup/account-names'

const usage = `usage: ${commandLine('init', '…')}
  --owner EMAIL            who signs in to the console first
  --app-url URL            where customers reach the portal
  --publishable-key pk_…   Stripe's key for browsers
  --account acct_…         set up a connected account instead of the key's own
  --key-stdin              the first line of standard input is the restricted key
  --file FILE              instead of .env
  --replace                what is given here or in the environment overwrites what is in .env
Keys and DATABASE_URL are taken from the environment, from .env, or asked for. They are no flags, because every user of
the machine can see a program's flags.`

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const options = {
  owner: text,
  'app-url': text,
  'publishable-key': text,
  account: text,
  'key-stdin': flag,
  // Node itself would take --env-file, even behind the program's name.
  file: { ...text, default: '.env' },
  replace: flag,
  help: flag,
} as const

/** What the command line says. Ends the program with the usage where it says it wrong. */
export function readFlags() {
  const { values } = parse()
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  if (values.owner !== undefined && !ownerAddress.safeParse(values.owner).success)
    fail(`--owner is no e-mail address\n${usage}`)
  if (values.account !== undefined && !accountId.safeParse(values.account).success)
    fail(`--account must be acct_…\n${usage}`)
  return values
}

function parse() {
  try {
    return parseArgs({ options })
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`)
  }
}
