import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createMerchant } from '@/lib/merchant/create-merchant'
import { loadTeam } from '@/lib/console/team/load-team'
import { nameActors } from '@/lib/console/engine/name-actors'
import { acceptInvitation } from './accept-invitation'
import { addMember } from './add-member'
import { auditSignOut } from '../sessions/audit-sign-out'
import { authAdapter } from '../next-auth/auth-adapter'
import { changeMembership } from './change-membership'
import type { ConsoleVisit } from '../sessions/console-visit'
import { readUserSession } from '../sessions/read-user-session'

const now = new Date()
let [merchantId, userId, owner] = ['', '', '']

/** Grace is invited by a merchant's owner and then signs in for another reason. */
beforeEach(async () => {
  const address = `${crypto.randomUUID()}@example.com`
  merchantId = (await createMerchant({ name: 'Other', stripeAccountId: `acct_${crypto.randomUUID().slice(0, 8)}` })).id
  owner = await add(`owner-${address}`, 'owner', 'setup')
  userId = await add(address, 'owner', `user:${owner}`)
  await db.user.update({ where: { id: userId }, data: { name: 'Grace' } })
  await signIn()
})

async function add(email: string, role: 'owner' | 'member', createdBy: string): Promise<string> {
  const added = await addMember({ merchantId, email, role, createdBy, now })
  if (!added.ok) throw new Error(added.code)
  return added.value.userId
}

async function signIn(): Promise<string> {
  const sessionToken = crypto.randomUUID()
  await authAdapter({ provider: 'email', userAgent: null, previousToken: null }).createSession?.({
    sessionToken,
    userId,
    expires: new Date(now.getTime() + 3_600_000),
  })
  return sessionToken
}

const seen = async () =>
  (await loadTeam({ merchant: { id: merchantId } } as ConsoleVisit)).find((member) => member.userId === userId)
const session = async () => readUserSession(await signIn(), now)
const named = async () => (await nameActors(merchantId, [`user:${userId}`]))[`user:${userId}`]
const deeds = async () =>
  (await db.auditEntry.findMany({ where: { merchantId, actor: `user:${userId}` } })).map(({ action }) => action)

it('an invited user stays a stranger: no name, no sign-in, no last visit shows, and the console is closed', async () => {
  expect(await seen()).toMatchObject({ name: null, joinedAt: null, lastSeenAt: null })
  expect(await session()).toMatchObject({ memberships: [], invitations: [{ merchantId }] })
  const other = await session()
  if (other) await auditSignOut(other, now)
  expect(await named()).toMatch(/@example\.com$/)
  expect(await deeds()).toEqual([])
})

it('is known once the invitation is accepted, which is done once', async () => {
  expect(await acceptInvitation({ merchantId, userId, now })).toMatchObject({ ok: true })
  expect(await acceptInvitation({ merchantId, userId, now })).toMatchObject({ code: 'not_found' })
  expect(await seen()).toMatchObject({ name: 'Grace', joinedAt: now, lastSeenAt: null })
  expect(await named()).toBe('Grace')
  expect(await session()).toMatchObject({ memberships: [{ merchantId }], invitations: [] })
  expect((await deeds()).sort()).toEqual(['member.joined', 'user.signed_in'])
})

it('is known no longer by a name taken after leaving', async () => {
  await acceptInvitation({ merchantId, userId, now })
  await changeMembership({ merchantId, userId, role: null, actor: `user:${owner}`, now })
  await db.user.update({ where: { id: userId }, data: { name: 'Private' } })
  expect(await named()).toMatch(/@example\.com$/)
})

it('does not count as the owner that a merchant needs', async () => {
  const leave = () => changeMembership({ merchantId, userId: owner, role: null, actor: `user:${owner}`, now })
  expect(await leave()).toMatchObject({ code: 'last_owner' })
  await acceptInvitation({ merchantId, userId, now })
  expect(await leave()).toMatchObject({ ok: true })
})

it('whom the installation itself puts in place needs no invitation', async () => {
  const { id } = await createMerchant({ name: 'Own', stripeAccountId: `acct_${crypto.randomUUID().slice(0, 8)}` })
  merchantId = id
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  await add(email, 'owner', 'setup')
  expect((await session())?.memberships).toContainEqual(expect.objectContaining({ merchantId }))
  expect(await seen()).toMatchObject({ name: 'Grace' })
})
