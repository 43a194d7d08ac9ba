import pg from 'pg'
import { freePort } from '../launcher/postgres/free-port'
import { control } from '../../sandbox/testing/control'
import { readActions, type ServerAction } from '../launcher/build/read-actions'
import { startStack, type StackAddresses } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { Browser } from './browser'

export type Victim = { merchant: string; customer: string; portal: string; subscription: string; account: string }

/** A production stack with attackers and victims. */
export type Arena = {
  origin: string
  addresses: StackAddresses
  portico: { key: string; base: string }
  sql: <Row extends object = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>
  /** creates a customer in a situation, at the demo's merchant or an account's */
  scenario: (name: string, account?: string) => Promise<Victim>
  /** signs a browser in to the console of an account's merchant */
  signIn: (
    account: string,
    role: 'owner' | 'member',
  ) => Promise<{ browser: Browser; merchant: string; email: string; user: string }>
  signInLink: (account: string, email: string) => Promise<URL>
  /** a text that only the customer's portal shows: the number of an invoice */
  markOf: (victim: Victim) => Promise<string>
  /** counts the calls that an account's stand-in receives while something is done */
  callsOf: (account: string, done: () => Promise<void>) => Promise<number>
  actions: ServerAction[]
  /** the id of the action exported under this name; throws where there is none */
  actionId: (name: string) => string
  stop: () => Promise<void>
}

export async function enterArena(): Promise<Arena> {
  const { dataDir, remove } = await makeDataFolder('attack')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: (line) => console.log(line) })
  const pool = new pg.Pool({ connectionString: stack.env.DATABASE_URL, max: 2 })
  const origin = stack.env.APP_URL ?? ''
  const post = async <T>(address: string): Promise<T> => {
    const answer = await fetch(`${origin}${address}`, { method: 'POST' })
    if (answer.status !== 201) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  type ConsoleUser = { merchant: string; signIn: string }
  const consoleUser = (account: string, email: string, role: string) =>
    post<ConsoleUser>(`/sandbox/console-users?${new URLSearchParams({ account, email, role })}`)
  const { actions } = readActions(stack.distDir ?? '')
  const sql: Arena['sql'] = async (text, values) => (await pool.query(text, values)).rows
  return {
    origin,
    sql,
    addresses: stack.addresses,
    portico: stack.addresses.api,
    actions,
    actionId: (name) => {
      const found = actions.find((action) => action.name === name)
      if (!found) throw new Error(`The build has no action ${name}`)
      return found.id
    },
    scenario: async (name, account) => {
      const made = await post<{ merchant: string; customer: string; portal: string; subscriptions: string[] }>(
        `/sandbox/scenarios/${name}?${new URLSearchParams({ ...(account && { account }), seed: crypto.randomUUID().slice(0, 8) })}`,
      )
      return { ...made, subscription: made.subscriptions[0] ?? '', account: account ?? '' }
    },
    signIn: async (account, role) => {
      const email = `${role}-${crypto.randomUUID().slice(0, 8)}@example.com`
      const { merchant, signIn } = await consoleUser(account, email, role)
      const browser = new Browser(origin)
      await followSignIn(browser, new URL(signIn))
      const [row] = await sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [email])
      return { browser, merchant, email, user: row?.id ?? '' }
    },
    markOf: async ({ merchant, customer }) => {
      const of = 'FROM invoices WHERE merchant_id = $1 AND customer_id = $2 AND number IS NOT NULL'
      const [row] = await sql<{ number: string }>(`SELECT number ${of} ORDER BY issued_at DESC LIMIT 1`, [
        merchant,
        customer,
      ])
      if (!row) throw new Error(`${customer} has no invoice in the mirror`)
      return row.number
    },
    signInLink: async (account, email) => new URL((await consoleUser(account, email, 'member')).signIn),
    callsOf: async (account, done) => {
      const { base, secretKey } = stack.addresses.stripe
      await control(base, secretKey, 'DELETE', '/calls', undefined, account || undefined)
      await done()
      return (
        await control<{ data: unknown[] }>(
          base,
          secretKey,
          'GET',
          '/calls?limit=100000',
          undefined,
          account || undefined,
        )
      ).data.length
    },
    stop: async () => {
      await pool.end()
      await stack.stop()
      await remove()
    },
  }
}

/** Presses the button of the page behind a sign-in link; returns whether that started a session. */
export async function followSignIn(browser: Browser, link: URL): Promise<boolean> {
  const body = new URLSearchParams({
    email: link.searchParams.get('email') ?? '',
    token: link.searchParams.get('token') ?? '',
    to: '',
  })
  const answer = await browser.send('/api/auth/callback/email', { method: 'POST', body })
  await answer.body?.cancel()
  return answer.headers.getSetCookie().some((line) => /^portico-console[^=]*=[^;]{20}/.test(line))
}
