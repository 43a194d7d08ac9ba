import { SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createLinkSecret } from '../links/create-link-secret'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'
import { revokeLinkSecret } from '../links/revoke-link-secret'
import { makePortal } from '../testing/make-portal'

const now = new Date('2026-06-14T10:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const at = (time: Date) => Math.floor(time.getTime() / 1000)

let portal: Awaited<ReturnType<typeof makePortal>>
let made: { id: string; secret: string }
beforeAll(async () => {
  portal = await makePortal({ customer: { preferredLocales: ['it'] } })
  made = await createLinkSecret({ merchantId: portal.merchantId, createdBy: 'user:1', now })
})

type Claims = Record<string, unknown>

/** Signs as any JWT library would, with the secret and the merchant's id only. */
function sign(claims: Claims = {}, secret = made.secret, alg = 'HS256') {
  const payload = {
    iss: portal.merchantId,
    sub: portal.customerId,
    aud: 'portico',
    iat: at(now),
    exp: at(after(300)),
    ...claims,
  }
  return new SignJWT(payload).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret))
}

async function open(token: string, { browser = newBrowser(), time = now } = {}) {
  const { outcome, merchant } = await openPortal({ token, browser, now: time })
  return {
    code: outcome.ok ? null : outcome.code,
    path: outcome.ok ? outcome.value.path : null,
    named: merchant !== null,
  }
}

describe("a merchant's own link", () => {
  it('opens the portal of its customer, with the language, flow and return URL it names', async () => {
    const claims = {
      jti: 'a',
      locale: 'es-MX',
      return_url: 'https://shop.example/',
      flow: { type: 'subscription_cancel', subscription: 'sub_1' },
    }
    expect((await open(await sign(claims))).path).toMatch(/^\/portal\/[^/]+\/subscriptions\/sub_1\/cancel$/)
    const session = await db.portalSession.findFirst({ where: { ...portal, source: 'jwt' } })
    expect(session).toMatchObject({ locale: 'es-419', returnUrl: 'https://shop.example/' })
  })

  it('leads to changing the plan', async () => {
    const claims = { jti: 'b', flow: { type: 'subscription_update', subscription: 'sub_1' } }
    expect((await open(await sign(claims))).path).toMatch(/^\/portal\/[^/]+\/subscriptions\/sub_1\/update$/)
  })

  it.each([{ jti: 'once' }, { flow: { type: 'payment_method_update' } }])(
    'opens once (%o): the same browser again gets the same session, another none',
    async (claims) => {
      const [token, browser] = [await sign(claims), newBrowser()]
      const first = await open(token, { browser })
      expect(first.code).toBeNull()
      expect(await open(token, { browser, time: after(20) })).toEqual(first)
      expect((await open(token)).code).toBe('link_used')
    },
  )

  it('opens no other browser by another spelling of its text', async () => {
    const token = await sign({ locale: 'it' })
    expect((await open(token)).code).toBeNull()
    const [input = '', signature = ''] = [
      token.slice(0, token.lastIndexOf('.')),
      token.slice(token.lastIndexOf('.') + 1),
    ]
    // The last letter of 32 bytes has two unused bits, so four letters decode alike.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const group = alphabet.indexOf(signature.at(-1) ?? '') & ~3
    const letters = [0, 1, 2, 3].map((spare) => `${input}.${signature.slice(0, -1)}${alphabet[group + spare]}`)
    const others = [
      ...letters,
      `${token}=`,
      `${token} `,
      ` ${token}`,
      `${token}\n`,
      `${token}\t`,
      token.replaceAll('-', '+').replaceAll('_', '/'),
      token.replace('.', '=.'),
      token.replace('.', '%2E'),
      token.replace('.', '%2e'),
      `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`,
      encodeURIComponent(token).replaceAll('.', '%2E'),
      `${token}%20`,
      `${token}%3D`,
      `${token}\u200b`,
      token.toUpperCase(),
    ].filter((text) => text !== token)
    for (const text of others)
      expect(await open(text), JSON.stringify(text)).toMatchObject({ code: 'link_invalid', path: null })
    expect(await db.portalSession.count({ where: { ...portal, locale: 'it' } })).toBe(1)
    expect((await open(token)).code).toBe('link_used')
  })

  it('opens one session when two browsers are there at once', async () => {
    const token = await sign({ jti: 'race' })
    const codes = (await Promise.all([1, 2, 3].map(() => open(token)))).map(({ code }) => code)
    expect(codes.filter((code) => code === null)).toHaveLength(1)
  })

  it('whose jti was used for another customer opens neither portal', async () => {
    const [browser, other] = [newBrowser(), await makePortal()]
    expect((await open(await sign({ jti: 'twice' }), { browser })).code).toBeNull()
    await db.customer.create({
      data: { merchantId: portal.merchantId, id: other.customerId, createdAt: now, syncedAt: now },
    })
    expect((await open(await sign({ jti: 'twice', sub: other.customerId }), { browser })).code).toBe('link_used')
  })
})

describe('is refused', () => {
  it.each<[string, Claims]>([
    ['without an expiry', { exp: undefined }],
    ['without a time of issue', { iat: undefined }],
    ['living longer than a day', { exp: at(after(90_000)) }],
    ['issued in the future', { iat: at(after(3600)), exp: at(after(3700)) }],
    ['for another audience', { aud: 'elsewhere' }],
    ['of another merchant', { iss: 'merch_other' }],
    ['for no customer', { sub: 'someone@example.com' }],
    ['leading to a script', { return_url: 'javascript:alert(1)' }],
    ['leading to a look-alike', { return_url: 'https://аррӏе.example' }],
    ['with a flow there is not', { flow: { type: 'delete_everything' } }],
  ])('%s', async (_, claims) => {
    expect(await open(await sign(claims))).toEqual({ code: 'link_invalid', path: null, named: false })
  })

  it('signed with another secret, another algorithm or none', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await sign()).split('.')[1]}.`
    for (const token of [
      await sign({}, `plsec_${'x'.repeat(43)}`),
      await sign({}, made.secret, 'HS512'),
      unsigned,
      `${await sign()}x`,
    ]) {
      expect((await open(token)).code).toBe('link_invalid')
    }
  })

  it('signed by one merchant for another’s customer', async () => {
    const other = await makePortal()
    const { secret } = await createLinkSecret({ merchantId: other.merchantId, createdBy: 'user:1', now })
    expect((await open(await sign({}, secret))).code).toBe('link_invalid')
  })

  it('past its time, and then names the merchant to ask', async () => {
    expect(await open(await sign({ jti: 'late' }), { time: after(400) })).toEqual({
      code: 'link_expired',
      path: null,
      named: true,
    })
  })

  it('once its secret is revoked, while a newer one is good', async () => {
    const { merchantId } = portal
    const old = await createLinkSecret({ merchantId, createdBy: 'user:1', now })
    const token = await sign({ jti: 'rotated' }, old.secret)
    expect(await revokeLinkSecret({ merchantId, id: old.id, actor: 'user:1', now })).toBe(true)
    expect((await open(token)).code).toBe('link_invalid')
    expect((await open(await sign({ jti: 'fresh' }))).code).toBeNull()
  })
})

it('the secret stands nowhere in the database', async () => {
  const rows = await db.linkSecret.findMany()
  expect(JSON.stringify(rows)).not.toContain(made.secret.slice(6))
})
