import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { POST as postSignInLink } from '@/app/api/auth/callback/email/route'
import { db } from '@/lib/db/client'
import { stripeFor } from '@/lib/stripe/client/client'
import { programFile } from './testing/programs/program-file'

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

async function setUp(args: string[], change: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, [programFile('npm-run-setup'), ...args], {
    env: { ...process.env, VITEST: undefined, ...change },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((end) => child.once('exit', end)),
  ])
  return { code, said, errors: errors.trim(), link: /^ +(http\S+)$/m.exec(said)?.[1] ?? '' }
}

function follow(link: string) {
  const fields = new URLSearchParams(new URL(link).searchParams)
  return postSignInLink(
    new NextRequest('http://localhost:3999/api/auth/callback/email', {
      method: 'POST',
      body: fields,
      headers: { origin: 'http://localhost:3999', 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
}

const owners = async (merchantId: string) =>
  (
    await db.membership.findMany({
      where: { merchantId, role: 'owner' },
      select: { user: { select: { email: true } } },
    })
  ).map(({ user }) => user.email)

it('makes the merchant and its first owner, whose printed link signs in once', async () => {
  const { code, said, link } = await setUp(['--owner', 'Ada@Example.com'])
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('is set up\n') })
  const merchant = await db.merchant.findFirstOrThrow({ where: { stripeAccountId: null } })
  expect(await owners(merchant.id)).toEqual(['ada@example.com'])
  const answer = await follow(link)
  expect(answer.headers.get('location')).toBe(`/console/${merchant.id}`)
  expect(answer.headers.getSetCookie().join()).toContain('portico-console-')
  expect((await follow(link)).headers.get('location')).toContain('error=Verification')
})

it('asked again changes nothing but prints a new link, and adds a second owner or a connected account', async () => {
  const before = await db.merchant.findFirstOrThrow({ where: { stripeAccountId: null } })
  const [again, second, connected] = await Promise.all([
    setUp(['--owner', 'ada@example.com']),
    setUp(['--owner', 'grace@example.com']),
    setUp(['--owner', 'ada@example.com', '--account', 'acct_setup']),
  ])
  expect([again.code, second.code, connected.code]).toEqual([0, 0, 0])
  expect(again.said).toContain('was set up before')
  expect((await follow(again.link)).headers.get('location')).toBe(`/console/${before.id}`)
  expect(await db.merchant.findMany({ where: { stripeAccountId: null } })).toEqual([before])
  expect((await owners(before.id)).sort()).toEqual(['ada@example.com', 'grace@example.com'])
  const merchant = await db.merchant.findFirstOrThrow({ where: { stripeAccountId: 'acct_setup' } })
  expect(await owners(merchant.id)).toEqual(['ada@example.com'])
})

it('tells what is wrong with what it is given, and makes nothing', async () => {
  await stripeFor({ stripeAccountId: null }).accounts.del('acct_gone')
  const merchants = await db.merchant.count()
  const usage = 'portico: usage: npm run setup -- --owner EMAIL [--account acct_…]'
  const [missing, noAddress, noAccount, noKey] = await Promise.all([
    setUp([]),
    setUp(['--owner', 'nobody\nBcc: x@evil.example']),
    setUp(['--owner', 'ada@example.com', '--account', 'acct_gone']),
    setUp(['--owner', 'ada@example.com'], { STRIPE_SECRET_KEY: undefined }),
  ])
  expect([missing.errors, noAddress.errors]).toEqual([usage, usage])
  expect(noAccount.errors).toBe('portico: Stripe knows no account acct_gone connected to that of STRIPE_SECRET_KEY')
  expect(noKey.errors).toBe('portico: STRIPE_SECRET_KEY is missing')
  expect([missing, noAddress, noAccount, noKey].map(({ code }) => code)).toEqual([1, 1, 1, 1])
  expect(await db.merchant.count()).toBe(merchants)
})
