import { SignJWT } from 'jose'
import { createApiKey } from '@/lib/api/keys/create-api-key'
import { revokeApiKey } from '@/lib/api/keys/revoke-api-key'
import { addMember } from '@/lib/auth/members/add-member'
import { changeMembership } from '@/lib/auth/members/change-membership'
import { endUserSession } from '@/lib/auth/sessions/end-user-session'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { createLinkSecret } from '../../links/create-link-secret'
import { createPortalLink } from '../../links/create-portal-link'
import { createPortalSession } from '../../sessions/create-portal-session'
import { revokeAllPortalLinks } from '../../links/revoke-all-portal-links'
import { revokeLinkSecret } from '../../links/revoke-link-secret'
import { revokePortalLink } from '../../links/revoke-portal-link'
import { makePortal } from '../../testing/make-portal'

const start = new Date('2026-06-01T10:00:00Z')
export const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const address = 'ada@example.com'

/** A merchant with one grantor of each kind, all on the same clock. */
export async function makeWorld() {
  const portal = await makePortal({ customer: { email: address } })
  const { merchantId, customerId } = portal
  const member = async (role: 'owner' | 'member') => {
    const added = await addMember({
      merchantId,
      email: `${role}-${customerId}@example.com`,
      role,
      createdBy: 'setup',
      now: start,
    })
    if (!added.ok) throw new Error(added.code)
    const { id } = await db.session.create({
      data: {
        sessionToken: `${role} ${customerId}`,
        userId: added.value.userId,
        expires: after(86_400),
        provider: 'email',
      },
    })
    return { id: added.value.userId, authSessionId: id }
  }
  const [owner, supporter] = [await member('owner'), await member('member')]
  await addMember({
    merchantId,
    email: `second-${customerId}@example.com`,
    role: 'owner',
    createdBy: 'setup',
    now: start,
  })
  const key = await createApiKey({ merchantId, name: 'shop', scopes: ['links:write'], createdBy: 'setup', now: start })
  const secret = await createLinkSecret({ merchantId, createdBy: 'setup', now: start })
  const made = { merchantId, actor: 'user:1', now: after(30) }
  const link = (given: object) =>
    createPortalLink({ ...portal, createdBy: 'user:1', now: after(1), ...given } as Parameters<
      typeof createPortalLink
    >[0])
  const session = (given: object) =>
    createPortalSession({ ...portal, source: 'api', createdBy: 'api:1', now: after(1), ...given } as Parameters<
      typeof createPortalSession
    >[0])

  const grants = {
    'a link of the demo': () => link({ grantor: { kind: 'setup' } }),
    'a link of QA’s panel': () => link({ grantor: { kind: 'panel' } }),
    'a link shown to an owner': () => link({ grantor: { kind: 'user', id: owner.id } }),
    'a link of an API key': () => link({ grantor: { kind: 'api_key', id: key.id } }),
    'a link mailed to the address': () => link({ grantor: { kind: 'address' }, mailedTo: { address } }),
    'a link of an API key that was mailed': () =>
      link({ grantor: { kind: 'api_key', id: key.id }, mailedTo: { address } }),
    'a link that is older than grantors': async () => {
      const old = await link({ grantor: { kind: 'setup' } })
      await db.portalLink.updateMany({ where: { id: old.id }, data: { grantorKind: 'unknown' } })
      return old
    },
    'a session of an API key': () => session({ grantor: { kind: 'api_key', id: key.id } }),
    'a session of QA’s panel': () => session({ grantor: { kind: 'panel' } }),
    'a member’s look as support': () =>
      session({ source: 'support', readOnly: true, grantor: { kind: 'user', ...supporter } }),
    'an owner’s look as support': () =>
      session({ source: 'support', readOnly: true, grantor: { kind: 'user', ...owner } }),
    'a token of a link secret': async () => {
      const seconds = after(0).getTime() / 1000
      const token = await new SignJWT({
        iss: merchantId,
        sub: customerId,
        aud: 'portico',
        iat: seconds,
        exp: seconds + 3600,
      })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(secret.secret))
      return { id: '', url: `/p/${token}` }
    },
  }
  const change = (role: 'owner' | 'member' | null, user = owner) => changeMembership({ ...made, userId: user.id, role })
  const putAddress = (email: string | null) =>
    db.customer.updateMany({ where: { merchantId, id: customerId }, data: { email } })
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
      await db.membership.create({
        data: { merchantId, userId: owner.id, role: 'owner', createdBy: 'setup', createdAt: after(40) },
      })
    },
    'the owner is demoted and raised again': async () => {
      await change('member')
      await changeMembership({ ...made, userId: owner.id, role: 'owner', now: after(40) })
    },
    'the owner is deleted': () => db.user.delete({ where: { id: owner.id } }),
    'the owner signs out': () => endUserSession(owner.id, owner.authSessionId),
    'the owner’s sign-in expires': () =>
      db.session.update({ where: { id: owner.authSessionId }, data: { expires: after(40) } }),
    'the owner signs in and out elsewhere': async () => {
      const { id } = await db.session.create({
        data: { sessionToken: `else ${customerId}`, userId: owner.id, expires: after(86_400), provider: 'email' },
      })
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

export type World = Awaited<ReturnType<typeof makeWorld>>
export type Grant = keyof World['grants']
export type Happening = keyof World['happenings']

export const tokenOf = (url: string) => url.split('/p/')[1] ?? ''
export const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'inside' : result.code)
