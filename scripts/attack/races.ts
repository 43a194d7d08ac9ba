import { SignJWT } from 'jose'
import type { Arena } from './arena'
import { followSignIn } from './arena'
import { add, type Attack } from './attack'
import { Browser } from './browser'

const rounds = 5
const atOnce = 25

/** Lets many try at the same moment what may happen once. */
export async function attack(arena: Arena): Promise<Attack> {
  let all: Attack = { tried: 0, through: [] }
  for (let round = 0; round < rounds; round++) {
    for (const race of [merchantTokens, sessionUrls, signInLinks, revocation, lastOwners, doubleForms])
      all = add(all, await race(arena))
  }
  return all
}

const browsers = ({ origin }: Arena) => Array.from({ length: atOnce }, () => new Browser(origin))

/** Records that more than `most` of those who tried together were let in. */
function judge(what: string, letIn: number, { least = 1, most = 1 } = {}): Attack {
  const wrong =
    letIn > most
      ? [`${what}: ${letIn} of ${atOnce} got in`]
      : letIn < least
        ? [`${what}: nobody got in, so nothing was tried`]
        : []
  return { tried: atOnce, through: wrong }
}

async function openAtOnce(arena: Arena, url: string): Promise<number> {
  const opened = await Promise.all(browsers(arena).map((browser) => browser.open(url)))
  return opened.filter(Boolean).length
}

async function merchantTokens(arena: Arena): Promise<Attack> {
  const { customer } = await arena.scenario('active')
  const { merchant, secret } = arena.addresses.links
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(merchant)
    .setSubject(customer)
    .setAudience('portico')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(secret))
  return judge('a merchant’s token', await openAtOnce(arena, `/p/${token}`))
}

async function sessionUrls(arena: Arena): Promise<Attack> {
  const { customer } = await arena.scenario('active')
  const answer = await fetch(`${arena.portico.base}/v1/billing_portal/sessions`, {
    method: 'POST',
    body: new URLSearchParams({ customer }),
    headers: { authorization: `Bearer ${arena.portico.key}` },
  })
  const { url } = (await answer.json()) as { url: string }
  return judge('a session’s URL', await openAtOnce(arena, url))
}

async function signInLinks(arena: Arena): Promise<Attack> {
  const link = await arena.signInLink('acct_races', `${crypto.randomUUID()}@example.com`)
  const signedIn = await Promise.all(browsers(arena).map((browser) => followSignIn(browser, link)))
  return judge('a sign-in link', signedIn.filter(Boolean).length)
}

/** All links of a customer are revoked while browsers open one: no session is running afterwards. */
async function revocation(arena: Arena): Promise<Attack> {
  const victim = await arena.scenario('active', 'acct_races')
  const { customer, portal, merchant } = victim
  await new Browser(arena.origin).open(portal)
  const mark = await arena.markOf(victim)
  const { browser } = await arena.signIn('acct_races', 'owner')
  const revoke = arena.actionId('revokeAllLinksAction')
  const revoked = browser.act(`/console/${merchant}/customers/${customer}`, revoke, { merchant, customer })
  const visitors = browsers(arena)
  const [tokens] = await Promise.all([Promise.all(visitors.map((visitor) => visitor.open(portal))), revoked])
  const seen = await Promise.all(
    visitors.map(async (visitor, place) => {
      const token = tokens[place]
      return token !== undefined && (await (await visitor.send(`/portal/${token}`)).text()).includes(mark)
    }),
  )
  const [running] = await arena.sql('SELECT id FROM portal_sessions WHERE customer_id = $1 AND ended_at IS NULL', [
    customer,
  ])
  return judge('a session of a revoked link', running ? 1 : seen.filter(Boolean).length, { least: 0, most: 0 })
}

/** Two owners demote each other at the same moment: one stays an owner. */
async function lastOwners(arena: Arena): Promise<Attack> {
  const account = `acct_${crypto.randomUUID().slice(0, 8)}`
  const owners = await Promise.all([arena.signIn(account, 'owner'), arena.signIn(account, 'owner')])
  const change = arena.actionId('changeRoleAction')
  await Promise.all(
    owners.map(async ({ browser, merchant }, place) => {
      const answer = await browser.act(`/console/${merchant}/team`, change, {
        merchant,
        user: owners[1 - place]?.user ?? '',
        role: 'member',
      })
      await answer.body?.cancel()
    }),
  )
  const left = await arena.sql(`SELECT 1 FROM memberships WHERE merchant_id = $1 AND role = 'owner'`, [
    owners[0].merchant,
  ])
  return {
    tried: 2,
    through:
      left.length === 0
        ? ['two owners demoted each other']
        : left.length === 2
          ? ['nobody was demoted, so nothing was tried']
          : [],
  }
}

/** One cancellation form is sent many times at once: this gives one intent and one event. */
async function doubleForms(arena: Arena): Promise<Attack> {
  const { customer, portal, subscription } = await arena.scenario('active')
  const browser = new Browser(arena.origin)
  const token = (await browser.open(portal)) ?? ''
  const cancel = arena.actionId('cancelAction')
  const intent = crypto.randomUUID()
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const answer = await browser.act(`/portal/${token}/subscriptions/${subscription}/cancel`, cancel, {
        token,
        intent,
        subscription,
      })
      await answer.body?.cancel()
    }),
  )
  const done = await arena.sql('SELECT 1 FROM portal_events WHERE customer_id = $1 AND type LIKE $2', [
    customer,
    'subscription.cancel%',
  ])
  const intents = await arena.sql('SELECT 1 FROM intents WHERE customer_id = $1', [customer])
  const wrong =
    intents.length !== 1 || done.length > 1
      ? [`one form, sent ten times, is ${intents.length} intents and ${done.length} events`]
      : []
  return { tried: 10, through: wrong }
}
