import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api/create-api-key'
import { revokeApiKey } from '@/lib/api/revoke-api-key'
import { addMember } from '@/lib/auth/add-member'
import { changeMembership } from '@/lib/auth/change-membership'
import { endUserSession } from '@/lib/auth/end-user-session'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { createLinkSecret } from '../create-link-secret'
import { createPortalLink } from '../create-portal-link'
import { createPortalSession } from '../create-portal-session'
import { findLaterSession } from '../find-later-session'
import { newBrowser } from '../new-browser'
import { openPortal } from '../open-portal'
import { readVisit } from '../read-visit'
import { revokeAllPortalLinks } from '../revoke-all-portal-links'
import { revokeLinkSecret } from '../revoke-link-secret'
import { revokePortalLink } from '../revoke-portal-link'
import { makePortal } from '../testing/make-portal'
import { listStanding } from './list-standing'

const start = new Date('2026-06-01T10:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const address = 'ada@example.com'

/** A merchant with one of each who may let people in, all of whom are asked by the same clock. */
async function makeWorld() {
  const portal = await makePortal({ customer: { email: address } })
  const { merchantId, customerId } = portal
  const member = async (role: 'owner' | 'member') => {
    const added = await addMember({ merchantId, email: `${role}-${customerId}@example.com`, role, createdBy: 'setup', now: start })
    if (!added.ok) throw new Error(added.code)
    const { id } = await db.session.create({
      data: { sessionToken: `${role} ${customerId}`, userId: added.value.userId, expires: after(86_400), provider: 'email' },
    })
    return { id: added.value.userId, authSessionId: id }
  }
  const [owner, supporter] = [await member('owner'), await member('member')]
  await addMember({ merchantId, email: `second-${customerId}@example.com`, role: 'owner', createdBy: 'setup', now: start })
  const key = await createApiKey({ merchantId, name: 'shop', scopes: ['links:write'], createdBy: 'setup', now: start })
  const secret = await createLinkSecret({ merchantId, createdBy: 'setup', now: start })
  const made = { merchantId, actor: 'user:1', now: after(30) }
  const link = (given: object) => createPortalLink({ ...portal, createdBy: 'user:1', now: after(1), ...given } as Parameters<typeof createPortalLink>[0])
  const session = (given: object) => createPortalSession({ ...portal, source: 'api', createdBy: 'api:1', now: after(1), ...given } as Parameters<typeof createPortalSession>[0])

  /** what each grantor lets in by: the URL that opens the portal */
  const grants = {
    'a link of the demo': () => link({ grantor: { kind: 'setup' } }),
    'a link of QA’s panel': () => link({ grantor: { kind: 'panel' } }),
    'a link shown to an owner': () => link({ grantor: { kind: 'user', id: owner.id } }),
    'a link of an API key': () => link({ grantor: { kind: 'api_key', id: key.id } }),
    'a link mailed to the address': () => link({ grantor: { kind: 'address' }, mailedTo: { address } }),
    'a link of an API key that was mailed': () => link({ grantor: { kind: 'api_key', id: key.id }, mailedTo: { address } }),
    'a link that is older than grantors': async () => {
      const old = await link({ grantor: { kind: 'setup' } })
      await db.portalLink.updateMany({ where: { id: old.id }, data: { grantorKind: 'unknown' } })
      return old
    },
    'a session of an API key': () => session({ grantor: { kind: 'api_key', id: key.id } }),
    'a session of QA’s panel': () => session({ grantor: { kind: 'panel' } }),
    'a member’s look as support': () => session({ source: 'support', readOnly: true, grantor: { kind: 'user', ...supporter } }),
    'an owner’s look as support': () => session({ source: 'support', readOnly: true, grantor: { kind: 'user', ...owner } }),
    'a token of a link secret': async () => {
      const seconds = after(0).getTime() / 1000
      const token = await new SignJWT({ iss: merchantId, sub: customerId, aud: 'portico', iat: seconds, exp: seconds + 3600 })
        .setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret.secret))
      return { id: '', url: `/p/${token}` }
    },
  }
  const change = (role: 'owner' | 'member' | null, user = owner) => changeMembership({ ...made, userId: user.id, role })
  const putAddress = (email: string | null) => db.customer.updateMany({ where: { merchantId, id: customerId }, data: { email } })
  /** what may become of a grantor, or of another */
  const happenings = {
    'the link is revoked': (id: string) => revokePortalLink({ ...made, linkId: id }),
    'the key is revoked': () => revokeApiKey({ ...made, id: key.id }),
    'another key is revoked': async () => {
      const other = await createApiKey({ merchantId, name: 'other', scopes: [], createdBy: 'setup', now: start })
      await revokeApiKey({ ...made, id: other.id })
    },
    'the secret is revoked': () => revokeLinkSecret({ ...made, id: secret.id }),
    'the owner is removed': () => change(null),
    'the owner is demoted': () => change('member'),
    'the owner is removed and comes back': async () => {
      await change(null)
      await db.membership.create({ data: { merchantId, userId: owner.id, role: 'owner', createdBy: 'setup', createdAt: after(40) } })
    },
    'the owner is demoted and raised again': async () => {
      await change('member')
      await changeMembership({ ...made, userId: owner.id, role: 'owner', now: after(40) })
    },
    'the owner is deleted': () => db.user.delete({ where: { id: owner.id } }),
    'the owner signs out': () => endUserSession(owner.id, owner.authSessionId),
    'the owner’s sign-in expires': () => db.session.update({ where: { id: owner.authSessionId }, data: { expires: after(40) } }),
    'the owner signs in and out elsewhere': async () => {
      const { id } = await db.session.create({ data: { sessionToken: `else ${customerId}`, userId: owner.id, expires: after(86_400), provider: 'email' } })
      await endUserSession(owner.id, id)
    },
    'the member is removed': () => change(null, supporter),
    'the member signs out': () => endUserSession(supporter.id, supporter.authSessionId),
    'another address is on file': () => putAddress('mallory@example.com'),
    'no address is on file': () => putAddress(null),
    'the address is written in capitals': () => putAddress('Ada@Example.COM'),
    'the demo’s database serves another mode': async () => void Object.assign(env(), { mode: 'test' }),
    'all links of the customer are revoked': () => revokeAllPortalLinks({ ...made, customerId }),
  }
  return { portal, grants, happenings }
}

type World = Awaited<ReturnType<typeof makeWorld>>
type Grant = keyof World['grants']
type Happening = keyof World['happenings']

const ownersAway: Happening[] = ['the owner is removed', 'the owner is removed and comes back', 'the owner is deleted']
const ownersRoleAway: Happening[] = [...ownersAway, 'the owner is demoted', 'the owner is demoted and raised again']
const ownersSignInAway: Happening[] = ['the owner signs out', 'the owner’s sign-in expires']
const addressAway: Happening[] = ['another address is on file', 'no address is on file']
const everybody: Happening[] = ['all links of the customer are revoked']
const linkAway: Happening[] = ['the link is revoked', ...everybody]
const otherMode: Happening[] = ['the demo’s database serves another mode']

/** Who is out when; whatever is not named leaves them inside. */
const out: Record<Grant, Happening[]> = {
  'a link of the demo': [...linkAway, ...otherMode],
  'a link of QA’s panel': [...linkAway, ...otherMode],
  'a link shown to an owner': [...linkAway, ...ownersRoleAway],
  'a link of an API key': [...linkAway, 'the key is revoked'],
  'a link mailed to the address': [...linkAway, ...addressAway],
  'a link of an API key that was mailed': [...linkAway, 'the key is revoked', ...addressAway],
  'a link that is older than grantors': linkAway,
  'a session of an API key': [...everybody, 'the key is revoked'],
  'a session of QA’s panel': [...everybody, ...otherMode],
  // A member may look too, so whoever is made one still may.
  'a member’s look as support': [...everybody, 'the member is removed', 'the member signs out'],
  'an owner’s look as support': [...everybody, ...ownersAway, ...ownersSignInAway],
  'a token of a link secret': [...everybody, 'the secret is revoked'],
}

const tokenOf = (url: string) => url.split('/p/')[1] ?? ''
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'inside' : result.code)

/** Lets everybody in, each in a browser of their own. */
async function letAllIn({ grants }: World) {
  return Promise.all((Object.keys(grants) as Grant[]).map(async (grant) => {
    const { id, url } = await grants[grant]()
    const browser = newBrowser()
    const { outcome } = await openPortal({ token: tokenOf(url), browser, now: after(2) })
    if (!outcome.ok) throw new Error(`${grant} did not open: ${outcome.code}`)
    return { grant, id, url, browser, token: outcome.value.path.split('/')[2] ?? '' }
  }))
}

type Inside = Awaited<ReturnType<typeof letAllIn>>[number]

async function see({ url, browser, token }: Inside) {
  const asked = { token, browser, now: after(60) }
  return {
    visit: codeOf((await readVisit({ ...asked, lang: null, acceptLanguage: null })).session),
    again: codeOf((await openPortal({ token: tokenOf(url), browser, now: after(61) })).outcome),
    later: (await findLaterSession(asked)) === null ? 'none' : 'found',
  }
}

const happenings = Object.keys((await makeWorld()).happenings) as Happening[]

describe.each(happenings)('when %s', (happening) => {
  it('whoever was let in by it is out with the next request, and nobody else', async () => {
    const world = await makeWorld()
    const inside = await letAllIn(world)
    const [revoked] = inside.filter(({ grant }) => grant === 'a link shown to an owner')
    const ofLinks = happening === 'the link is revoked' ? inside.filter(({ id }) => id.startsWith('plink_')) : [revoked as Inside]
    try {
      for (const { id } of ofLinks) await world.happenings[happening](id)
      const seen = Object.fromEntries(await Promise.all(inside.map(async (each) => [each.grant, await see(each)])))
      expect(seen).toEqual(Object.fromEntries(inside.map(({ grant, id }) => {
        if (!out[grant].includes(happening)) return [grant, { visit: 'inside', again: 'inside', later: 'found' }]
        const again = id.startsWith('plink_') ? 'link_revoked' : grant === 'a token of a link secret' && happening === 'the secret is revoked' ? 'link_invalid' : 'session_ended'
        return [grant, { visit: 'session_ended', again, later: 'none' }]
      })))
    } finally {
      Object.assign(env(), { mode: 'sandbox' })
    }
  })
})

it.each(['portal_links', 'portal_sessions'])('an INSERT into %s without a grantor fails, and so does one without whose', async (table) => {
  const { merchantId, customerId } = await makePortal()
  const insert = (columns: string, values: string) => pool().query(
    table === 'portal_links'
      ? `INSERT INTO portal_links (merchant_id, id, customer_id, created_by, created_at${columns}) VALUES ($1, 'x', $2, 'user:1', now()${values})`
      : `INSERT INTO portal_sessions (merchant_id, id, customer_id, source, created_at, last_seen_at, expires_at${columns}) VALUES ($1, 'x', $2, 'link', now(), now(), now()${values})`,
    [merchantId, customerId],
  )
  const refused = expect.objectContaining({ constraint: `${table}_grantor_check` })
  await expect(insert('', '')).rejects.toEqual(refused)
  await expect(insert(', grantor_kind', ", 'anyone'")).rejects.toEqual(refused)
  await expect(insert(', grantor_kind', ", 'user'")).rejects.toEqual(refused)
  await expect(insert(', grantor_kind', table === 'portal_links' ? ", 'address'" : ", 'link'")).rejects.toEqual(refused)
})

it('a session made by a key that is revoked before it is opened opens no more', async () => {
  const { grants, happenings } = await makeWorld()
  const { url } = await grants['a session of an API key']()
  await happenings['the key is revoked']()
  expect(codeOf((await openPortal({ token: tokenOf(url), browser: newBrowser(), now: after(2) })).outcome)).toBe('session_ended')
})

it.each<[Grant, Happening]>([
  ['a session of an API key', 'the key is revoked'], ['a link of an API key', 'the key is revoked'], ['a token of a link secret', 'the secret is revoked'],
  ['a link shown to an owner', 'the owner is demoted'], ['a link mailed to the address', 'another address is on file'],
  ['an owner’s look as support', 'the owner signs out'],
])('%s leaves nobody inside, opened at the very moment when %s', async (grant, happening) => {
  const { grants, happenings } = await makeWorld()
  const { id, url } = await grants[grant]()
  const browser = newBrowser()
  const [{ outcome }] = await Promise.all([openPortal({ token: tokenOf(url), browser, now: after(31) }), happenings[happening](id)])
  const token = outcome.ok ? (outcome.value.path.split('/')[2] ?? '') : 'none'
  expect((await readVisit({ token, browser, now: after(32), lang: null, acceptLanguage: null })).session.ok).toBe(false)
})

it('the address is kept as a keyed hash, another for each merchant', async () => {
  const [one, other] = [await makeWorld(), await makeWorld()]
  const hashes = []
  for (const { grants } of [one, one, other]) {
    const { id } = await grants['a link mailed to the address']()
    const { addressHash } = await db.portalLink.findFirstOrThrow({ where: { id } })
    hashes.push(addressHash)
  }
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
  expect(JSON.stringify(hashes)).not.toContain('ada')
})

it('a mailed link outlives a new key of the ring, and goes with its own', async () => {
  const { grants, portal: { merchantId } } = await makeWorld()
  const { id } = await grants['a link mailed to the address']()
  const stands = async () => (await listStanding('links', { merchantId, ids: [id], now: after(2) })).has(id)
  const ring = env().PORTICO_SECRET
  const own = [...ring]
  try {
    ring.unshift({ kid: 'new', key: new Uint8Array(32).fill(7) })
    expect(await stands()).toBe(true)
    ring.pop()
    expect(await stands()).toBe(false)
  } finally {
    ring.splice(0, ring.length, ...own)
  }
  expect(await stands()).toBe(true)
})
