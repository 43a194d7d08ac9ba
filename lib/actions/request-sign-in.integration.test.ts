import { beforeEach, expect, inject, it, vi } from 'vitest'
import { addMember } from '@/lib/auth/add-member'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { control } from '@/sandbox/testing/control'
import { requestHeaders } from '@/scripts/testing/next-request'
import { requestSignIn } from './request-sign-in'

vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => import('@/scripts/testing/next-request'))

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
  const { data } = await control<{ data: { to: string }[] }>(inject('sandboxUrl'), process.env.STRIPE_SECRET_KEY ?? '', 'GET', '/mails')
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
  expect((await ask('ada@member.example\r\nBcc: x@evil.example')).answer).toMatchObject({ ok: false, code: 'invalid_input' })
})
