import { beforeEach, expect, it, vi } from 'vitest'
import InvitationPage from '@/app/console/(sign-in)/invitations/[merchant]/page'
import CustomerPage from '@/app/console/[merchant]/customers/[customer]/page'
import { POST as openAsSupport } from '@/app/console/[merchant]/customers/[customer]/support/route'
import { GET as exportOverview } from '@/app/console/[merchant]/overview/[file]/route'
import { POST as uploadLogo } from '@/app/console/[merchant]/settings/logo/route'
import { makePortal } from '@/lib/access/testing/make-portal'
import { endOtherSessionsAction } from '@/lib/console/account/actions'
import { signOutAction } from '@/lib/console/account/sign-out-action'
import { inviteMemberAction } from '@/lib/console/team/actions'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log'
import { addMember } from '../members/add-member'
import { authCookies } from '../sessions/auth-cookies'
import { hashSessionToken } from '../sessions/hash-session-token'
import { openConsole } from './open-console'

const jar = new Map<string, string>()
const requestHeaders = new Headers()
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => requestHeaders,
}))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))

const sameOrigin = { origin: 'http://localhost:3999' }

let told: object[]
beforeEach(() => {
  jar.clear()
  for (const [name, value] of Object.entries({
    ...sameOrigin,
    'x-forwarded-for': '203.0.113.9',
    'x-request-id': 'request-1',
  }))
    requestHeaders.set(name, value)
  told = []
  vi.spyOn(log, 'warn').mockImplementation(((line: object) => void told.push(line)) as never)
})

/** Signs somebody in at a merchant of their own, with a second session in another browser. */
async function signIn(role: 'owner' | 'member') {
  const { merchantId } = await makePortal()
  const email = `${merchantId.toLowerCase()}@example.com`
  await addMember({ merchantId, email, role, createdBy: 'setup', now: new Date() })
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } })
  const token = `session-of-${userId}`
  for (const sessionToken of [hashSessionToken(token), hashSessionToken(`${token}-elsewhere`)]) {
    await db.session.create({ data: { sessionToken, userId, expires: new Date(Date.now() + 1e7), provider: 'email' } })
  }
  jar.set(authCookies().sessionToken.name, token)
  return { merchantId, userId }
}

const invite = (merchant: string) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ merchant, email: 'grace@example.com', role: 'owner' }))
    form.set(name, value)
  return inviteMemberAction(null, form)
}

const auditOf = async (merchantId: string) =>
  (await db.auditEntry.findMany({ where: { merchantId, actor: { startsWith: 'user:' } }, orderBy: { at: 'asc' } })).map(
    ({ actor, action, details }) => ({ actor, action, details }),
  )

const line = (more: object) => ({
  security: 'refused',
  door: 'console',
  address: '203.0.113.9',
  requestId: 'request-1',
  ...more,
})

it('what a member may not is a line of the log each time, and one row of the audit log a minute', async () => {
  const { merchantId, userId } = await signIn('member')
  const who = `user:${userId}`
  for (let tried = 0; tried < 5; tried++) expect(await invite(merchantId)).toMatchObject({ code: 'not_allowed' })
  expect(told).toEqual(Array(5).fill(line({ who, what: 'member.invite', why: 'not_allowed', merchantId })))
  const rows = await auditOf(merchantId)
  expect(rows.length).toBeLessThanOrEqual(2)
  expect(rows[0]).toMatchObject({ actor: who, action: 'member.invite', details: { outcome: 'not_allowed' } })
  expect(rows.map(({ details }) => (details as { times: number }).times).reduce((sum, times) => sum + times)).toBe(5)
  expect(JSON.stringify([told, rows])).not.toContain('grace@example.com')
})

it('so is a route’s, and a form’s of another site', async () => {
  const { merchantId, userId } = await signIn('member')
  const upload = (headers: Record<string, string>) =>
    uploadLogo(new Request('http://localhost:3999/', { method: 'POST', headers }), {
      params: Promise.resolve({ merchant: merchantId }),
    })
  expect((await upload(sameOrigin)).status).toBe(403)
  expect((await upload({ origin: 'https://evil.example' })).status).toBe(403)
  requestHeaders.set('origin', 'https://evil.example')
  await invite(merchantId)
  expect(told).toEqual([
    line({ who: `user:${userId}`, what: 'merchant.logo', why: 'not_allowed', merchantId }),
    line({ who: `user:${userId}`, what: 'merchant.logo', why: 'wrong_origin', merchantId }),
    line({ who: `user:${userId}`, what: 'member.invite', why: 'wrong_origin', merchantId }),
  ])
  expect(await auditOf(merchantId)).toHaveLength(3)
})

it('of another merchant’s door only the log tells: a stranger fills nobody’s audit log', async () => {
  const { userId } = await signIn('owner')
  const theirs = await makePortal()
  expect(await invite(theirs.merchantId)).toMatchObject({ code: 'not_found' })
  await expect(openConsole(theirs.merchantId)).rejects.toThrow('not found')
  jar.clear()
  expect(await invite(theirs.merchantId)).toMatchObject({ code: 'not_signed_in' })
  const { merchantId } = theirs
  expect(told).toEqual([
    line({ who: `user:${userId}`, what: 'member.invite', why: 'not_found', merchantId }),
    line({ who: `user:${userId}`, what: 'console.page', why: 'not_found', merchantId }),
    line({ who: 'anonymous', what: 'member.invite', why: 'not_signed_in', merchantId }),
  ])
  expect(await auditOf(merchantId)).toEqual([])
})

it('a page of what is not the merchant’s, an invitation that is none, and a look at no customer are told of once', async () => {
  const { merchantId, userId } = await signIn('member')
  const theirs = await makePortal()
  const customer = { merchant: merchantId, customer: theirs.customerId }
  const search = { searchParams: Promise.resolve({}) }
  await expect(CustomerPage({ params: Promise.resolve(customer), ...search })).rejects.toThrow('not found')
  const invitation = { params: Promise.resolve({ merchant: theirs.merchantId }), ...search }
  await expect(InvitationPage(invitation)).rejects.toThrow('not found')
  const look = new Request('http://localhost:3999/', { method: 'POST', headers: sameOrigin })
  expect((await openAsSupport(look, { params: Promise.resolve(customer) })).status).toBe(404)
  const refused = { who: `user:${userId}`, why: 'not_found' }
  expect(told).toEqual([
    line({ ...refused, what: 'console.page', merchantId }),
    line({ ...refused, what: 'console.page', merchantId: theirs.merchantId }),
    line({ ...refused, what: 'portal_session.support', merchantId }),
  ])
})

it('an export and a sign-out are audited', async () => {
  const { merchantId, userId } = await signIn('member')
  const get = (file: string) =>
    exportOverview(new Request('http://localhost:3999/'), { params: Promise.resolve({ merchant: merchantId, file }) })
  await (await get('months.csv')).text()
  expect((await get('secrets.csv')).status).toBe(404)
  await endOtherSessionsAction(null, new FormData())
  await expect(signOutAction(null, new FormData())).rejects.toThrow('redirect /console/sign-in')
  const actor = `user:${userId}`
  expect(await auditOf(merchantId)).toEqual([
    { actor, action: 'overview.export', details: { file: 'months.csv', outcome: 'ok' } },
    { actor, action: 'user.signed_out', details: { browsers: 1, outcome: 'ok' } },
    { actor, action: 'user.signed_out', details: { outcome: 'ok' } },
  ])
  expect(told).toEqual([])
})
