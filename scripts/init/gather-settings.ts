import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { InvalidEnvironment, loadEnv } from '../../lib/env'
import { appUrl, databaseUrl, publishableKey, secretKey } from '../../lib/env-fields'
import type { Ask } from './ask'

export type Settings = Record<string, string>

export type Sources = {
  /** from flags and the environment */
  given: Partial<Settings>
  /** from the .env file */
  written: Partial<Settings>
  /** null where nobody can be asked */
  ask: Ask | null
  /** what is given replaces what is written, without a question */
  replace: boolean
}

type Question = {
  name: string
  text: string
  field: z.ZodType
  hidden?: boolean
  /** what an empty answer means; without it, an answer is needed */
  otherwise?: string
  /** how to say it without being asked */
  how: string
}

const questions: Question[] = [
  {
    name: 'STRIPE_SECRET_KEY',
    text: 'Restricted key of your Stripe account (rk_…), not shown',
    field: secretKey,
    hidden: true,
    how: 'set it in the environment, or pipe it in with --key-stdin',
  },
  {
    name: 'STRIPE_PUBLISHABLE_KEY',
    text: 'Publishable key of the same account (pk_…)',
    field: publishableKey,
    how: 'give --publishable-key, or set it in the environment',
  },
  {
    name: 'APP_URL',
    text: 'Address of the portal, such as https://billing.example.com [http://localhost:3000]',
    field: appUrl,
    otherwise: 'http://localhost:3000',
    how: 'give --app-url',
  },
  {
    name: 'DATABASE_URL',
    text: 'PostgreSQL (postgres://…), not shown; empty for the embedded one',
    field: databaseUrl,
    hidden: true,
    otherwise: '',
    how: 'set it in the environment',
  },
]

/** Settings that nobody is asked for, but that are kept where they are given. */
const kept = ['STRIPE_API_BASE', 'PORTICO_DATA_DIR', 'STRIPE_WEBHOOK_SECRET']

/**
 * Every setting that Portico needs to start, without empty ones. Throws a line that says what is missing or wrong, and
 * what to do about it.
 */
export async function gatherSettings(sources: Sources): Promise<Settings> {
  const settings: Settings = {}
  const keep = (name: string, value: string | undefined) => value && (settings[name] = value)
  for (const name of kept) keep(name, await choose(name, sources))
  // A stand-in's two keys are one.
  const needed = questions.filter(({ name }) => !(name === 'STRIPE_PUBLISHABLE_KEY' && settings.STRIPE_API_BASE))
  for (const question of needed)
    keep(question.name, (await choose(question.name, sources)) ?? (await answer(question, sources)))
  keep('PORTICO_SECRET', (await choose('PORTICO_SECRET', sources)) ?? `k1:${randomBytes(32).toString('base64')}`)
  checkTogether(settings)
  return settings
}

/** What is given or written. Where both are there and differ, a person decides. */
async function choose(name: string, { given, written, ask, replace }: Sources): Promise<string | undefined> {
  const [now, before] = [given[name] || undefined, written[name] || undefined]
  if (!now || !before || now === before) return now ?? before
  if (replace) return now
  if (!ask) throw new Error(`${name} is set to another value in .env: give --replace to overwrite it, or leave it out`)
  return /^y(es)?$/i.test(await ask(`${name} has another value in .env. Overwrite it? [y/N]`)) ? now : before
}

async function answer({ name, text, field, hidden, otherwise, how }: Question, { ask }: Sources) {
  if (!ask) {
    if (otherwise !== undefined) return otherwise
    throw new Error(`${name} is missing: ${how}`)
  }
  for (;;) {
    const said = (await ask(text, { hidden: hidden ?? false })) || otherwise
    if (said === '') return said
    const fault = said === undefined ? undefined : field.safeParse(said).error?.issues[0]?.message
    if (said !== undefined && !fault) return said
    if (fault) console.error(`${name} ${fault}`)
  }
}

function checkTogether(settings: Settings): void {
  try {
    // The embedded database's address is not known yet.
    loadEnv({ DATABASE_URL: 'postgres://127.0.0.1/portico', ...settings })
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    throw new Error(error.faults.join('; '), { cause: error })
  }
}
