import Stripe from 'stripe'
import type { Arena } from './arena'
import type { Attack } from './attack'
import { Browser } from './browser'
import { tryActions, tryRoutes } from './foreign-objects'
import { target } from './target'

/** What a session in scope may not change of what is out of it. */
const kept = ['subscriptions', 'invoices']

/**
 * Calls every route and server action with the ids of a customer's own things, in a session on behalf of an account that
 * none of them was made for.
 */
export async function attack(arena: Arena): Promise<Attack> {
  const mine = await arena.scenario('past_due')
  const goal = await target(arena, mine)
  const browser = new Browser(arena.origin)
  const token = await browser.open(await scopedLink(arena, mine.customer))
  const all: Attack = { tried: 0, through: [] }
  if (!token) throw new Error('The session on behalf of an account did not open')
  // The address is the customer's, in whatever scope; invoices have numbers.
  const marks = goal.marks.filter((mark) => !mark.includes('@'))
  const hidden = { ...goal, marks, ids: { ...goal.ids, session: [], link: [], user: [], payment_method: [] } }
  const page = await browser.send(`/portal/${token}`)
  if (page.status !== 200) all.through.push(`the page of the session answered ${page.status}, so nothing was tried`)
  const before = await goal.state()
  const attacker = { name: 'the customer in a session on behalf of an account', browser, token }
  await tryRoutes([attacker], hidden, all)
  await tryActions(arena, [attacker], hidden, all)
  const after = await goal.state()
  for (const table of kept)
    if (after[table] !== before[table]) all.through.push(`${table}: ${before[table]} is now ${after[table]}`)
  return all
}

async function scopedLink({ addresses, portico }: Arena, customer: string): Promise<string> {
  const { secretKey, base } = addresses.stripe
  const { id: account } = await clientOf(secretKey, base).accounts.create({ type: 'standard', country: 'IT' })
  const { url } = await clientOf(portico.key, portico.base).billingPortal.sessions.create({
    customer,
    on_behalf_of: account,
  })
  return url
}

function clientOf(key: string, base: string): Stripe {
  const { hostname: host, port } = new URL(base)
  return new Stripe(key, { host, port, protocol: 'http', telemetry: false })
}
