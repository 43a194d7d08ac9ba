import { NextRequest } from 'next/server'
import { beforeEach, expect, inject, it, vi } from 'vitest'
import { POST as consume } from '@/app/api/auth/callback/email/route'
import { addMember } from '@/lib/auth/members/add-member'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { sendSignInLink } from '@/lib/auth/sign-in/send-sign-in-link'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { control } from '@/sandbox/testing/control'
import { requestHeaders } from '@/scripts/testing/requests/next-request'
import { requestSignIn } from './sign-in-action'

vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))

const known = 'ada@member.example'
const unknown = 'nobody@member.example'

beforeEach(() => requestHeaders.set('x-forwarded-for', crypto.randomUUID()))

async function ask(email: string) {
  const form = new FormData()
  form.set('email', email)
  form.set('to', '//evil.example')
  const statements = vi.spyOn(pool(), 'query')
  const answer = await requestSignIn(null, form)
  const asked = statements.mock.calls.map(([text]) => String(text).replace(/\s+/g, ' '))
  statements.mockRestore()
  return { answer, asked }
}

it('answers the same, by the same statements, whether the address is a member’s or not; then mails the member alone', async () => {
  const { merchantId } = await makePortal()
  await addMember({ merchantId, email: known, role: 'member', createdBy: 'setup', now: new Date() })
  const [member, stranger] = [await ask(known), await ask(unknown)]
  expect(member.answer).toMatchObject({ ok: true, value: known })
  expect(stranger.answer).toMatchObject({ ok: true, value: unknown })
  expect(member.asked).toEqual(stranger.asked)
  for (const email of [known, unknown]) await sendSignInLink({ email, to: '/console' })
  const { data } = await control<{ data: { to: string }[] }>(
    inject('sandboxUrl'),
    process.env.STRIPE_SECRET_KEY ?? '',
    'GET',
    '/mails',
  )
  expect(data.map(({ to }) => to)).toEqual([known])
  expect(await db.verificationToken.count({ where: { identifier: unknown } })).toBe(0)
})

it('is refused after five times, to a member as to a stranger', async () => {
  for (const email of ['grace@member.example', 'mallory@member.example']) {
    const answers = []
    for (let count = 0; count < 6; count++) answers.push((await ask(email)).answer)
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(5)
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'rate_limited' })
  }
})

it('takes no second header in an address', async () => {
  expect((await ask('ada@member.example\r\nBcc: x@evil.example')).answer).toMatchObject({
    ok: false,
    code: 'invalid_input',
  })
})

/** Uses a sign-in link as its page's button does, from an address of the network. */
function follow(email: string, token: string, from: string) {
  const headers = {
    origin: 'http://localhost:3999',
    'x-forwarded-for': from,
    'content-type': 'application/x-www-form-urlencoded',
  }
  const body = new URLSearchParams({ email, token, to: '/console/account' })
  return consume(new NextRequest('http://localhost:3999/api/auth/callback/email', { method: 'POST', headers, body }))
}

it('wrong links for an address are refused after ten, with when to come back; the right one signs in all the same', async () => {
  const { merchantId } = await makePortal()
  const email = 'guessed@member.example'
  await addMember({ merchantId, email, role: 'owner', createdBy: 'setup', now: new Date() })
  for (let guess = 0; guess < 10; guess++) {
    const answer = await follow(email, `guess-${guess}`, crypto.randomUUID())
    expect(answer.headers.get('location')).toBe('/console/sign-in?error=Verification')
  }
  const refused = await follow(email, '"><script>', crypto.randomUUID())
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
  const page = await refused.text()
  expect(page).toContain('Wait 15 minutes, then try again.')
  expect(page).toContain('name="token" value="&quot;&gt;&lt;script&gt;"')
  const { url } = await createSignInLink({ email, now: new Date() })
  const signedIn = await follow(email, new URL(url).searchParams.get('token') ?? '', 'the owner')
  expect(signedIn.headers.get('location')).toBe('/console/account')
  expect(signedIn.headers.getSetCookie().join()).toContain('portico-console-')
})

it('a visitor is refused after sixty links, whosever they are; nobody else is', async () => {
  const statuses = new Map<number, number>()
  for (let guess = 0; guess < 61; guess++) {
    const { status } = await follow(`anybody-${guess}@member.example`, 'guess', 'one visitor')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([
    [303, 60],
    [429, 1],
  ])
  expect((await follow('anybody@member.example', 'guess', 'another visitor')).status).toBe(303)
  expect((await follow('a\0@member.example', 'guess', 'another visitor')).status).toBe(400)
  for (const [email, token] of [
    ['a\u0001@member.example', 'guess'],
    ['', 'guess'],
    ['a@member.example', 'x'.repeat(201)],
  ] as const) {
    expect((await follow(email, token, 'another visitor')).headers.get('location')).toBe(
      '/console/sign-in?error=Verification',
    )
  }
})
