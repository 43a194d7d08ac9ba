import type { Arena } from './arena'
import { each, type Attack } from './attack'
import { Browser } from './browser'

type Flood = (arena: Arena) => Promise<Attack>

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Repeats what the holder of a URL, or anyone, can repeat without end. */
export async function attack(arena: Arena): Promise<Attack> {
  const all: Attack = { tried: 0, through: [] }
  for (const flood of [opensOfOneLink, readsThatAskStripe, formsOfOneVisitor]) {
    const { tried, through } = await flood(arena)
    all.tried += tried
    all.through.push(...through)
  }
  return all
}

/** One browser opens its link a thousand times: this gives one session, one event and one audit row. */
const opensOfOneLink: Flood = async (arena) => {
  const { customer, portal } = await arena.scenario('active')
  const browser = new Browser(arena.origin)
  await browser.open(portal)
  await each(times(1_000), 16, async () => void (await browser.open(portal)))
  const through: string[] = []
  for (const [table, where] of [
    ['portal_sessions', 'true'],
    ['portal_events', `type = 'portal_session.created'`],
    ['audit_log', `action = 'portal_session.created'`],
  ]) {
    const rows = await arena.sql(`SELECT 1 FROM ${table} WHERE customer_id = $1 AND ${where}`, [customer])
    if (rows.length !== 1) through.push(`1,000 opens of one link by one browser left ${rows.length} rows of ${table}`)
  }
  return { tried: 1_000, through }
}

/** A holder reloads each page that asks Stripe a hundred times: this makes a bounded number of calls. */
const readsThatAskStripe: Flood = async (arena) => {
  const through: string[] = []
  const reads = (sub: string) => [
    'pay/return',
    `subscriptions/${sub}/update`,
    `subscriptions/${sub}/cancel`,
    'payment-method',
    'exports/invoices.csv',
  ]
  for (const read of reads('SUB')) {
    const account = `acct_${crypto.randomUUID().slice(0, 8)}`
    const { portal, subscription } = await arena.scenario('active', account)
    const browser = new Browser(arena.origin)
    const token = await browser.open(portal)
    const calls = await arena.callsOf(account, () =>
      each(times(100), 16, async () => {
        const answer = await browser.send(`/portal/${token}/${read.replace('SUB', subscription)}`)
        await answer.body?.cancel()
      }),
    )
    if (calls > 400) through.push(`100 × ${read} made ${calls} calls to Stripe`)
  }
  return { tried: 500, through }
}

/** One visitor floods the page that mails links: another still gets the form and an answer. */
const formsOfOneVisitor: Flood = async (arena) => {
  const { merchant } = await arena.scenario('active')
  const ask = (visitor: string) =>
    fetch(`${arena.origin}/login/${merchant}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: `${crypto.randomUUID()}@example.com` }),
      headers: { origin: arena.origin, 'x-forwarded-for': visitor },
    })
  let refused = 0
  await each(times(300), 16, async () => {
    const answer = await ask('203.0.113.7')
    await answer.body?.cancel()
    if (answer.status === 429) refused++
  })
  const through = refused === 0 ? ['300 forms of one visitor were all taken'] : []
  const others = await Promise.all(times(20).map(async (place) => (await ask(`198.51.100.${place}`)).status))
  if (others.some((status) => status === 429)) through.push('a visitor’s flood closed the page for others')
  return { tried: 320, through }
}
