import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { addMember } from '@/lib/auth/members/add-member'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { db } from '@/lib/db/client'
import { startIdentityProvider } from '@/scripts/testing/console/identity-provider'
import { GET as comeBack } from './callback/oidc/route'
import { GET as start } from './start/route'

const client = {
  clientId: 'portico',
  clientSecret: 'a secret of the test',
  callback: 'http://localhost:3999/api/auth/callback/oidc',
}

let provider: Awaited<ReturnType<typeof startIdentityProvider>>
beforeAll(async () => {
  provider = await startIdentityProvider(client)
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
  })
})
afterAll(() => provider.stop())

let person: string
let email: string
let merchantId: string
/** A merchant's member, with an account at the provider. */
beforeEach(async () => {
  const portal = await makePortal()
  ;({ merchantId } = portal)
  person = `sub-${portal.customerId}`
  email = `${portal.customerId}@example.com`.toLowerCase()
  await addMember({ merchantId, email, role: 'owner', createdBy: 'setup', now: new Date() })
  provider.people.set(person, { email, email_verified: true })
})

/** The cookies that an answer sets, as the browser sends them back. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const begin = async (wanted = '/console/account') => {
  const answer = await start(new NextRequest(`http://localhost:3999/api/auth/start?to=${encodeURIComponent(wanted)}`))
  return { to: answer.headers.get('location') ?? '', cookie: cookiesOf(answer) }
}

const finish = (url: URL, cookie: string) => comeBack(new NextRequest(url, { headers: { cookie } }))

const signIn = async (who = person) => {
  const { to, cookie } = await begin()
  return finish(await provider.signIn(to, who), cookie)
}

const isSignedIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .some((line) => line.startsWith(`${authCookies().sessionToken.name}=`) && !/=;/.test(line))

const sessions = () => db.session.count({ where: { user: { email } } })

it('a member signs in, to the page they wanted, with PKCE, state and nonce', async () => {
  const { to, cookie } = await begin()
  const asked = new URL(to)
  expect(asked.origin).toBe(provider.issuer)
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/.{43}/),
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  })
  const answer = await finish(await provider.signIn(to, person), cookie)
  expect(answer.headers.get('location')).toBe('/console/account')
  expect(isSignedIn(answer)).toBe(true)
  expect(await db.session.findFirst({ where: { user: { email } } })).toMatchObject({ provider: 'oidc' })
  const astray = await begin('//evil.example')
  expect((await finish(await provider.signIn(astray.to, person), astray.cookie)).headers.get('location')).toBe(
    '/console',
  )
})

it('an address that the provider has not verified takes over nobody, until its owner has come once with it verified', async () => {
  for (const unverified of [{ email, email_verified: false }, { email }]) {
    provider.people.set(person, unverified)
    expect((await signIn()).headers.get('location')).toContain('error=AccessDenied')
  }
  expect(await db.account.count({ where: { user: { email } } })).toBe(0)
  expect(await sessions()).toBe(0)
  provider.people.set(person, { email, email_verified: true })
  expect(isSignedIn(await signIn())).toBe(true)
  // From now on the provider's account identifies the member, whatever its address becomes.
  provider.people.set(person, { email: 'renamed@example.com', email_verified: false })
  expect(isSignedIn(await signIn())).toBe(true)
  expect(await sessions()).toBe(2)
})

it('somebody who is a member of nothing is refused, and is no user afterwards', async () => {
  provider.people.set('stranger', { email: 'stranger@example.com', email_verified: true })
  const answer = await signIn('stranger')
  expect(answer.headers.get('location')).toBe('/console/sign-in?error=AccessDenied')
  expect(await db.user.count({ where: { email: 'stranger@example.com' } })).toBe(0)
  await db.membership.deleteMany({ where: { merchantId } })
  expect((await signIn()).headers.get('location')).toContain('error=AccessDenied')
})

it('an answer of the provider is taken once, and by the browser alone that asked', async () => {
  const [first, other] = [await begin(), await begin()]
  const back = await provider.signIn(first.to, person)
  const forged = new URL(back)
  forged.searchParams.set('state', new URL(other.to).searchParams.get('state') ?? '')
  for (const [url, cookie] of [
    [back, ''],
    [back, other.cookie],
    [forged, other.cookie],
  ] as const) {
    const answer = await finish(url, cookie)
    expect(answer.headers.get('location')).toContain('/console/sign-in?error=')
    expect(isSignedIn(answer)).toBe(false)
  }
  const fresh = await begin()
  const good = await provider.signIn(fresh.to, person)
  expect(isSignedIn(await finish(good, fresh.cookie))).toBe(true)
  expect(isSignedIn(await finish(good, fresh.cookie))).toBe(false)
})
