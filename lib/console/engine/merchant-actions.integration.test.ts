import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { db } from '@/lib/db/client'
import * as account from '../account/actions'
import { listDeadJobs } from '@/lib/jobs/list-dead-jobs'
import * as customers from '../customers/actions'
import { requestSignIn } from '../account/sign-in-action'
import { signOutAction } from '../account/sign-out-action'
import * as sync from '../sync/actions'
import * as team from '../team/actions'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { followLink, send, signIn } from '@/scripts/testing/console/console-session'
import { makeForeign } from './testing/make-foreign'
import { everyAction } from './testing/every-action'

vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/dynamic', () => ({ default: () => () => null }))

beforeEach(() => {
  cookieJar.clear()
  requestHeaders.set('origin', 'http://localhost:3999')
})

it('a sign-in link works once; of the cookie the database keeps only a hash', async () => {
  const { link, answer } = await signIn()
  expect(answer.headers.get('location')).toBe('/console')
  const token = cookieJar.get(authCookies().sessionToken.name) ?? ''
  expect(token.length).toBeGreaterThan(30)
  expect(await db.session.count({ where: { sessionToken: token } })).toBe(0)
  const again = await followLink(link)
  expect(again.headers.get('location')).toBe('/console/sign-in?error=Verification')
  expect(again.headers.getSetCookie().some((line) => line.startsWith(authCookies().sessionToken.name))).toBe(false)
})

it('a link of somebody who is no member any more signs nobody in', async () => {
  const { merchantId, email } = await signIn()
  const { url } = await createSignInLink({ email, now: new Date() })
  await db.membership.deleteMany({ where: { merchantId } })
  expect((await followLink(url)).headers.get('location')).toContain('AccessDenied')
})

it('every action is a 404 at a merchant one does not belong to, and without a session none works', async () => {
  const theirs = await makePortal()
  await signIn()
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId, customer: theirs.customerId }), name).toMatchObject({
      code: 'not_found',
    })
  }
  cookieJar.clear()
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId }), name).toMatchObject({ code: 'not_signed_in' })
  }
  requestHeaders.set('origin', 'https://evil.example')
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId }), name).toMatchObject({ code: 'wrong_origin' })
  }
})

it('every action takes forms alone', async () => {
  await signIn()
  const others = { ...account, signOutAction, requestSignIn }
  for (const [name, action] of Object.entries({ ...everyAction, ...others }))
    for (const args of [[], [null], [null, null], [null, 'x'], [{}, { get: 1 }]])
      expect(await (action as (...given: unknown[]) => Promise<unknown>)(...args), name).toMatchObject({
        ok: false,
        code: 'bad_request',
      })
})

type Module = Record<string, unknown>

it('what is another merchant’s is a 404 to every action of one’s own, and stays as it was', async () => {
  const theirs = await makeForeign()
  const { merchantId: merchant } = await signIn()
  expect(Object.keys(theirs.fields).sort(), 'a new action needs its line').toEqual(Object.keys(everyAction).sort())
  for (const [name, fields] of Object.entries(theirs.fields)) {
    if (fields)
      expect(await send(everyAction[name], { merchant, ...fields }), name).toMatchObject({ code: 'not_found' })
  }
  expect(await send(everyAction.replayAllDeadJobsAction, { merchant })).toMatchObject({ ok: true })
  expect(await listDeadJobs(theirs.merchantId)).toMatchObject([{ id: theirs.job }])
  expect(await db.portalLink.findFirst({ where: { id: theirs.link } })).toMatchObject({ revokedAt: null })
  expect(await db.portalSession.findFirst({ where: { merchantId: theirs.merchantId } })).toMatchObject({
    endedAt: null,
  })
  expect(await db.feedbackOption.findFirst({ where: { merchantId: theirs.merchantId } })).toMatchObject({
    translations: {},
  })
  expect(await db.ownText.count({ where: { merchantId: theirs.merchantId } })).toBe(1)
  expect(await db.webhookEndpoint.findFirst({ where: { merchantId: theirs.merchantId } })).toMatchObject({
    url: 'https://shop.example/',
    disabledAt: null,
  })
})

const routes = ['app/console/[merchant]', 'app/(preview)/console/[merchant]'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => path.join(folder, file)),
)

/** What a page or route answers: the status of a response, 404 of a page that is not found, 200 of one that is shown. */
async function visit(route: string, params: Record<string, string>): Promise<number[]> {
  const { default: page, ...handlers } = (await import(path.resolve(route))) as {
    default?: (props: object) => Promise<unknown>
  } & Module
  const context = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
  if (page)
    return [
      await page(context).then(
        () => 200,
        (error: Error) => (error.message === 'not found' ? 404 : Promise.reject(error)),
      ),
    ]
  const methods = Object.entries(handlers).filter(([name]) => /^[A-Z]+$/.test(name)) as [
    string,
    (request: Request, context: object) => Promise<Response>,
  ][]
  const request = (method: string) =>
    new Request('http://localhost:3999/', { method, headers: { origin: 'http://localhost:3999' } })
  return Promise.all(methods.map(async ([method, handle]) => (await handle(request(method), context)).status))
}

it('every page and route is a 404 at another merchant, and with another merchant’s object at one’s own', async () => {
  const theirs = await makeForeign()
  const { merchantId: merchant } = await signIn()
  expect(routes.length).toBeGreaterThan(10)
  for (const route of routes) {
    const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name).filter((name) => name !== 'merchant')
    const ids = Object.fromEntries(names.map((name) => [name, theirs.ids[name] ?? '']))
    expect(Object.values(ids), `${route}: a new kind of id needs its line`).not.toContain('')
    for (const status of await visit(route, { merchant: theirs.merchantId, ...ids })) expect(status, route).toBe(404)
    // A file's name is no object of anybody's.
    if (names.some((name) => name !== 'file'))
      for (const status of await visit(route, { merchant, ...ids })) expect(status, route).toBe(404)
  }
})

it('members change neither settings nor the team, and the last owner stays', async () => {
  const member = await signIn('member')
  const onDeclarations = ['carryOutDeclarationAction', 'closeDeclarationAction']
  const ofMembers = [...Object.keys(customers), ...Object.keys(sync), ...onDeclarations].filter(
    (name) => name !== 'createLinkAction',
  )
  for (const [name, action] of Object.entries(everyAction)) {
    if (ofMembers.includes(name)) continue
    expect(await send(action, { merchant: member.merchantId }), name).toMatchObject({ code: 'not_allowed' })
  }
  const owner = await signIn()
  const themself = { merchant: owner.merchantId, user: owner.userId }
  expect(await send(team.removeMemberAction, themself)).toMatchObject({ code: 'last_owner' })
  expect(await send(team.changeRoleAction, { ...themself, role: 'member' })).toMatchObject({ code: 'last_owner' })
})
