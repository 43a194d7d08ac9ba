import { readdirSync } from 'node:fs'
import type { Arena, Victim } from './arena'
import { each, type Attack } from './attack'
import type { Browser } from './browser'
import { Browser as NewBrowser } from './browser'
import { deedsOn, target, type Ids, type Target } from './target'

export type Person = { name: string; browser: Browser; token?: string; merchant?: string; key?: string }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Calls every route and server action with another person's ids, as everyone who has no right to them. */
export async function attack(arena: Arena): Promise<Attack> {
  const account = 'acct_attacked'
  const [mine, near, far] = [
    await arena.scenario('active'),
    await arena.scenario('past_due'),
    await arena.scenario('past_due', account),
  ]
  const targets = [await target(arena, near), await target(arena, far)]
  const attackers = await people(arena, mine, far)
  const all: Attack = { tried: 0, through: [] }
  await proveReach(arena, all)
  const before = await Promise.all(targets.map(({ state }) => state()))
  for (const goal of targets) {
    // The key belongs to the demo, and may do everything to its customers.
    const strangers = attackers.filter(({ key }) => !key || goal.account)
    await tryRoutes(strangers, goal, all)
    await tryActions(arena, strangers, goal, all)
  }
  for (const [place, goal] of targets.entries()) {
    const after = await goal.state()
    for (const [table, rows] of Object.entries(after)) {
      if (rows !== before[place]?.[table])
        all.through.push(
          `${table} of ${goal.customer}: ${before[place]?.[table]} is now ${rows}; ${await deedsOn(arena, goal)}`,
        )
    }
  }
  return all
}

/** The attackers: nobody, a customer of the demo's merchant, and a member and an owner of their own merchants. */
async function people(arena: Arena, mine: Victim, far: Victim): Promise<Person[]> {
  const customer = new NewBrowser(arena.origin)
  const token = await customer.open(mine.portal)
  const stolen = await new NewBrowser(arena.origin).open(far.portal)
  const [member, owner] = [
    await arena.signIn('acct_attackers', 'member'),
    await arena.signIn('acct_attackers', 'owner'),
  ]
  return [
    { name: 'nobody', browser: new NewBrowser(arena.origin) },
    { name: 'another customer', browser: customer, ...(token && { token }) },
    { name: 'the holder of a copied URL', browser: customer, ...(stolen && { token: stolen }) },
    { name: 'a member elsewhere', ...member },
    { name: 'an owner elsewhere', ...owner },
    { name: 'a key of another merchant', browser: new NewBrowser(arena.origin), key: arena.portico.key },
  ]
}

/** The folders of `app/` as paths. The sandbox's own routes are open on purpose. */
function routes(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .map(
      (file) =>
        `/${file
          .split('/')
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    )
    .filter((route) => !route.startsWith('/sandbox'))
}

export async function tryRoutes(attackers: Person[], goal: Target, all: Attack): Promise<void> {
  const tries = attackers.flatMap((person) =>
    routes().flatMap((route) =>
      fill(route, person, goal).flatMap((path) => methods.map((method) => ({ person, path, method }))),
    ),
  )
  await each(tries, 8, async ({ person, path, method }) => {
    all.tried++
    const answer = await person.browser.send(path, {
      method,
      headers: person.key ? { authorization: `Bearer ${person.key}` } : {},
      ...(['POST', 'PUT', 'PATCH'].includes(method) && { body: new URLSearchParams(fieldsOf(person, goal)) }),
    })
    const text = await answer.text()
    if (answer.status >= 500 && answer.status !== 503)
      all.through.push(`${method} ${path} by ${person.name}: ${answer.status}`)
    const isTheirFile = answer.ok && names(path, goal) && /pdf|csv|zip/.test(answer.headers.get('content-type') ?? '')
    if (tells(text, goal) || isTheirFile) all.through.push(`${method} ${path} tells ${person.name} what is not theirs`)
  })
}

/** A route's path with another person's ids and the attacker's own token or merchant. */
function fill(route: string, { token = 'e30.e30.e30', merchant }: Person, { ids }: Target): string[] {
  const merchants = [...(ids.merchant ?? []), ...(merchant ? [merchant] : [])]
  const named: Ids = {
    ...ids,
    token: [token],
    kind: ['invoice', 'receipt'],
    file: ['invoices.csv', 'invoices.json', 'invoices.zip', 'months.csv'],
    merchant: merchants,
    id: Object.entries(ids).flatMap(([kind, each]) => (kind === 'merchant' ? [] : each)),
    path: ['x'],
    endpoint: ['whe_x'],
    delivery: ['whd_x'],
  }
  return route.split('/').reduce<string[]>(
    (paths, part) => {
      const name = /^\[(?:\.\.\.)?(\w+)\]$/.exec(part)?.[1]
      if (!name) return paths.map((path) => (part ? `${path}/${part}` : path))
      return paths.flatMap((path) => (named[name] ?? []).map((id) => `${path}/${id}`))
    },
    [''],
  )
}

const fieldsOf = ({ token = '', merchant }: Person, { ids }: Target): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(ids).flatMap(([kind, [id]]) => (id ? [[kind, id]] : []))),
  token,
  merchant: merchant ?? ids.merchant?.[0] ?? '',
  intent: crypto.randomUUID(),
  method: ids.payment_method?.[0] ?? '',
  role: 'owner',
  email: 'attacker@example.com',
  url: 'https://evil.example/',
  to: 'off',
  from: '',
  at: 'now',
  scope: 'all',
})

export async function tryActions(arena: Arena, attackers: Person[], goal: Target, all: Attack): Promise<void> {
  const tries = attackers.flatMap((person) => arena.actions.map((action) => ({ person, action })))
  await each(tries, 8, async ({ person, action }) => {
    const page = action.pages.find((route) => /^app\/(portal|console|login|link|unsubscribe)\b/.test(route)) ?? ''
    const path = `/${page
      .split('/')
      .slice(1, -1)
      .filter((part) => !part.startsWith('('))
      .join('/')}`
    for (const filled of fill(path, person, goal).slice(0, 2)) {
      for (const kind of [
        'subscription',
        'invoice',
        'payment_method',
        'link',
        'session',
        'configuration',
        'user',
      ] as const) {
        all.tried++
        const answer = await person.browser.act(filled, action.id, {
          ...fieldsOf(person, goal),
          id: goal.ids[kind]?.[0] ?? '',
        })
        if (tells(await answer.text(), goal)) all.through.push(`${action.name} tells ${person.name} what is not theirs`)
      }
    }
  })
}

const names = (path: string, { ids }: Target) =>
  Object.values(ids)
    .flat()
    .some((id) => path.split('/').includes(id))
const tells = (text: string, { marks }: Target) => marks.some((mark) => text.includes(mark))

/** Proves that the same requests reach the same code: with one's own ids, the page answers and the action acts. */
async function proveReach(arena: Arena, all: Attack): Promise<void> {
  const mine = await arena.scenario('active')
  const own = await target(arena, mine)
  const browser = new NewBrowser(arena.origin)
  const token = (await browser.open(mine.portal)) ?? ''
  const page = await browser.send(`/portal/${token}`)
  if (!tells(await page.text(), own)) all.through.push('the customer’s own page told nothing, so nothing was tried')
  await browser.act(`/portal/${token}/subscriptions/${mine.subscription}/cancel`, arena.actionId('cancelAction'), {
    token,
    intent: crypto.randomUUID(),
    subscription: mine.subscription,
  })
  const intents = await arena.sql('SELECT 1 FROM intents WHERE customer_id = $1', [mine.customer])
  if (intents.length === 0) all.through.push('the customer’s own action did nothing, so nothing was tried')
}
