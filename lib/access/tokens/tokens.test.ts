import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import type { SigningKey } from '@/lib/env-fields'
import { deriveKey } from './derive-key'
import { signToken } from './sign-token'
import { verifyToken } from './verify-token'

const first: SigningKey = { kid: 'a', key: new Uint8Array(32).fill(1) }
const second: SigningKey = { kid: 'b', key: new Uint8Array(32).fill(2) }
const ring = [first, second]
const claims = { merchantId: 'm_1', customerId: 'cus_1', id: 'plink_1' }
const createdAt = new Date('2026-06-01T10:00:00.600Z')
const expiresAt = new Date('2026-07-01T10:00:00Z')
const row = { ...claims, createdAt, expiresAt }
const now = new Date('2026-06-02T10:00:00Z')

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token', () => {
  it('tells merchant, customer and id to who holds the key', async () => {
    const token = await signToken(ring, 'portal-link', row)
    expect(await verifyToken(ring, 'portal-link', token, now)).toEqual({ claims, expired: false })
  })

  it('is the same each time it is made of the same row', async () => {
    expect(await signToken(ring, 'portal-link', row)).toBe(await signToken([first], 'portal-link', { ...row }))
  })

  it('is expired from its last second on, and still says whose it was', async () => {
    const token = await signToken(ring, 'portal-link', row)
    expect(await verifyToken(ring, 'portal-link', token, new Date(expiresAt.getTime() - 1000))).toMatchObject({
      expired: false,
    })
    expect(await verifyToken(ring, 'portal-link', token, expiresAt)).toEqual({ claims, expired: true })
  })

  it('never expires without an expiry', async () => {
    const token = await signToken(ring, 'portal-link', { ...row, expiresAt: null })
    expect(await verifyToken(ring, 'portal-link', token, new Date('2999-01-01'))).toEqual({ claims, expired: false })
  })

  it('of an older key is good while the key is in the ring', async () => {
    const token = await signToken([second], 'portal-link', row)
    expect(await verifyToken(ring, 'portal-link', token, now)).not.toBeNull()
    expect(await verifyToken([first], 'portal-link', token, now)).toBeNull()
  })
})

describe('refused without a word about whose it is', () => {
  const refused = async (token: string, purpose: 'portal-link' | 'portal-session' = 'portal-link') =>
    expect(await verifyToken(ring, purpose, token, now)).toBeNull()

  it('a token of another audience', async () => {
    await refused(await signToken(ring, 'portal-link', row), 'portal-session')
    const wrongAudience = new SignJWT({ merchant: 'm_1', customer: 'cus_1' })
      .setProtectedHeader({ alg: 'HS256', kid: 'a' })
      .setJti('plink_1')
      .setAudience('portal-session')
    await refused(await wrongAudience.sign(deriveKey(first, 'portal-link')))
  })

  it('one signed for another purpose that claims this audience', async () => {
    const mixed = new SignJWT({ merchant: 'm_1', customer: 'cus_1' })
      .setProtectedHeader({ alg: 'HS256', kid: 'a' })
      .setJti('plink_1')
      .setAudience('portal-link')
    await refused(await mixed.sign(deriveKey(first, 'portal-session')))
  })

  it('alg none, with and without a signature', async () => {
    const body = base64url({ merchant: 'm_1', customer: 'cus_1', jti: 'plink_1', aud: 'portal-link' })
    for (const alg of ['none', 'None', 'NONE']) {
      await refused(`${base64url({ alg, kid: 'a' })}.${body}.`)
      await refused(`${base64url({ alg, kid: 'a' })}.${body}.AAAA`)
    }
  })

  it('another algorithm with the right key', async () => {
    const input = `${base64url({ alg: 'HS512', kid: 'a' })}.${base64url({ merchant: 'm_1', customer: 'cus_1', jti: 'x', aud: 'portal-link' })}`
    const signature = createHmac('sha512', deriveKey(first, 'portal-link')).update(input).digest('base64url')
    await refused(`${input}.${signature}`)
  })

  it('a wrong key under a known name, an unknown key, and no key name', async () => {
    await refused(await signToken([{ kid: 'a', key: second.key }], 'portal-link', row))
    await refused(await signToken([{ kid: 'z', key: first.key }], 'portal-link', row))
    const nameless = new SignJWT({ merchant: 'm_1', customer: 'cus_1' })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti('plink_1')
      .setAudience('portal-link')
    await refused(await nameless.sign(deriveKey(first, 'portal-link')))
  })

  it('a token cut short at any place', async () => {
    const token = await signToken(ring, 'portal-link', row)
    for (let length = 0; length < token.length; length++) await refused(token.slice(0, length))
  })

  it('a token with one character changed, wherever it is', async () => {
    const token = await signToken(ring, 'portal-link', row)
    for (let at = 0; at < token.length; at++) {
      if (token[at] === '.') continue
      await refused(`${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`)
    }
  })

  it('a signed token without our claims', async () => {
    const bare = new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'a' }).setAudience('portal-link')
    await refused(await bare.sign(deriveKey(first, 'portal-link')))
  })

  it('more than 4 KB, good signature or not', async () => {
    await refused(await signToken(ring, 'portal-link', { ...row, id: 'x'.repeat(4096) }))
  })

  it('what is no token at all', async () => {
    for (const text of ['', '.', '..', '...', 'a.b.c', 'null', '{"alg":"HS256"}', '%2e%2e', '\u0000', '💳.💳.💳'])
      await refused(text)
  })
})
