import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import type { SigningKey } from '@/lib/env-fields'
import { deriveKey } from './derive-key'
import { readToken } from './read-token'
import { signToken } from './sign-token'
import { verifyMerchantToken } from './verify-merchant-token'
import { verifyToken } from './verify-token'

const now = new Date('2026-06-02T10:00:00Z')
const at = Math.floor(now.getTime() / 1000)
const secret = 'plsec_of_the_merchant'
const ring: SigningKey[] = [{ kid: 'a', key: new Uint8Array(32).fill(1) }]

const encode = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const sign = (header: string, payload: string | Buffer, key: Parameters<typeof createHmac>[1] = secret) => {
  const input = `${encode(header)}.${encode(payload)}`
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`
}
const hs256 = '{"alg":"HS256"}'
const claims = { iss: 'merch_1', sub: 'cus_1', aud: 'portico', iat: at, exp: at + 300 }
const ofMerchant = (more: object = {}, header = hs256) => sign(header, JSON.stringify({ ...claims, ...more }))
const verify = (token: string) => verifyMerchantToken(token, [{ id: 'lsec_1', secret }], { now, secure: true })

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The part with the unused bits of its last letter changed. */
const respelled = (part: string, by: number) => {
  const spare = [0, 0, 4, 2][part.length % 4] ?? 0
  const last = alphabet.indexOf(part.at(-1) ?? '')
  return part.slice(0, -1) + alphabet[(last & ~(2 ** spare - 1)) | ((last + by) & (2 ** spare - 1))]
}

it('there are other texts by which lenient decoders read the same token, so that the door has something to refuse', async () => {
  const token = ofMerchant()
  const [header = '', payload = '', signature = ''] = token.split('.')
  const others = [`${token} `, `${token}=`, `${token}\n`, `${header}.${payload}.${respelled(signature, 1)}`]
  const taken = await Promise.all(
    others.map((text) =>
      jwtVerify(text, new TextEncoder().encode(secret), { currentDate: now }).then(
        () => text,
        () => null,
      ),
    ),
  )
  expect(taken.filter((text) => text !== null).length).toBeGreaterThan(0)
  for (const text of others) expect(await verify(text), JSON.stringify(text)).toBeNull()
})

const edits = fc.oneof(
  fc.record({ kind: fc.constant('respell'), part: fc.nat(2), by: fc.integer({ min: 1, max: 15 }) }),
  fc.record({
    kind: fc.constant('insert'),
    place: fc.nat(1000),
    text: fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r',
      '=',
      '==',
      '\u0000',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '+',
      '/',
      '.',
      '%',
      '~',
      'A',
      'é',
    ),
  }),
  fc.record({ kind: fc.constant('escape'), place: fc.nat(1000), upper: fc.boolean() }),
  fc.record({
    kind: fc.constant('letter'),
    place: fc.nat(1000),
    text: fc.constantFrom('+', '/', '-', '_', 'A', 'a', '.', ' '),
  }),
  fc.record({ kind: fc.constant('case'), place: fc.nat(1000) }),
  fc.record({ kind: fc.constant('alphabet') }),
)
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never

function edit(text: string, change: Edit): string {
  const place = 'place' in change ? change.place % (text.length + 1) : 0
  const letter = text[place] ?? ''
  const put = (written: string, length = letter.length) => text.slice(0, place) + written + text.slice(place + length)
  if ('by' in change)
    return text
      .split('.')
      .map((part, index) => (index === change.part && part ? respelled(part, change.by) : part))
      .join('.')
  if ('upper' in change) {
    const escaped = [...new TextEncoder().encode(letter)]
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join('')
    return put(change.upper ? escaped.toUpperCase() : escaped)
  }
  if ('text' in change) return put(change.text, change.kind === 'insert' ? 0 : undefined)
  if (change.kind === 'case') return put(letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
  return text.replaceAll('-', '+').replaceAll('_', '/')
}

it('no other text of a signed token is taken, whatever is done to its spelling', async () => {
  const own = await signToken(ring, 'portal-link', {
    merchantId: 'm_1',
    customerId: 'cus_1',
    id: 'plink_1',
    createdAt: now,
    expiresAt: null,
  })
  const merchants = ofMerchant({ jti: 'ÿ>?' })
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), async (changes) => {
      for (const [token, read] of [
        [own, (text: string) => verifyToken(ring, 'portal-link', text, now)],
        [merchants, verify],
      ] as const) {
        const text = changes.reduce(edit, token)
        if (text === token) continue
        expect(await read(text), JSON.stringify(text)).toBeNull()
      }
    }),
    { numRuns: 1000 },
  )
  expect(await verifyToken(ring, 'portal-link', own, now)).not.toBeNull()
  expect(await verify(merchants)).not.toBeNull()
})

it('what is taken is written again letter for letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...alphabet, '=', ' ', '%'), maxLength: 12 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (parts) => {
        const read = readToken([encode('{}'), encode('{"a":1}'), ...parts.slice(2)].join('.'))
        if (read) expect(encode(Buffer.from(parts[2] ?? '', 'base64url'))).toBe(parts[2])
      },
    ),
  )
})

it('a token without jti is what its header and payload say: signed with two secrets it is one', async () => {
  const secrets = [
    { id: 'lsec_1', secret },
    { id: 'lsec_2', secret: 'another' },
  ]
  const payload = JSON.stringify(claims)
  const ids = await Promise.all(
    [sign(hs256, payload), sign(hs256, payload, 'another')].map((token) =>
      verifyMerchantToken(token, secrets, { now, secure: true }),
    ),
  )
  expect(ids).toMatchObject([{ secretId: 'lsec_1' }, { secretId: 'lsec_2' }])
  expect(new Set(ids.map((token) => (token as { id: string }).id)).size).toBe(1)
  expect(await verify(ofMerchant({ locale: 'it' }))).not.toMatchObject({ id: (ids[0] as { id: string }).id })
})

it.each([
  [
    'a member of the payload named twice',
    sign(hs256, '{"iss":"merch_1","sub":"cus_2","sub":"cus_1","aud":"portico","iat":1,"exp":2}'),
  ],
  ['one of the header named twice', sign('{"alg":"none","alg":"HS256"}', JSON.stringify(claims))],
  [
    'one named twice further in, by an escape',
    sign(hs256, `{"flow":{"type":"x","\\u0074ype":"payment_method_update"},${JSON.stringify(claims).slice(1)}`),
  ],
  ['crit', ofMerchant({}, '{"alg":"HS256","crit":["exp"]}')],
  ['an unencoded payload', ofMerchant({}, '{"alg":"HS256","b64":false}')],
  ['b64: true', ofMerchant({}, '{"alg":"HS256","b64":true,"crit":["b64"]}')],
  ['a payload that is no object', sign(hs256, '["portico"]')],
  ['a payload that is not UTF-8', sign(hs256, Buffer.from([0x7b, 0xff, 0x7d]))],
  ['a byte order mark', sign(hs256, `\ufeff${JSON.stringify(claims)}`)],
])('%s is refused with a good signature', async (_, token) => {
  expect(await verify(token)).toBeNull()
})

it('strings that look like names are none', async () => {
  expect(await verify(ofMerchant({ jti: '"jti": ":" \\', note: ['"a":', { b: '":' }] }))).not.toBeNull()
})

it.each([
  ['exp before iat', { exp: at - 1 }],
  ['exp before iat, both within what clocks may be off', { iat: at + 50, exp: at + 40 }],
  ['an audience of two', { aud: ['portico', 'other'] }],
  ['one named twice', { aud: ['portico', 'portico'] }],
  ['none', { aud: [] }],
  ['an audience in other letters', { aud: 'Portico' }],
  ['a time that is text', { exp: String(at + 300) }],
  ['an endless life', { exp: 1e308 }],
  ['not yet', { nbf: at + 61 }],
  ['a jti that no database keeps', { jti: 'a\u0000' }],
  ['half a character', { jti: '\ud800' }],
  ['a subscription that no database keeps', { flow: { type: 'subscription_cancel', subscription: 'sub_\u0000' } }],
  ['a return URL that none keeps', { return_url: 'https://shop.example/\u0000' }],
  ['an issuer that none keeps', { iss: 'merch_\u0000' }],
])('a merchant’s token with %s is refused', async (_, more) => {
  expect(await verify(ofMerchant(more))).toBeNull()
})

it.each([[{ aud: ['portico'] }], [{ nbf: at + 60 }], [{ iat: at + 60 }], [{ exp: at - 59, iat: at - 100 }]])(
  'a merchant’s token with %o is taken',
  async (more) => {
    expect(await verify(ofMerchant(more))).toMatchObject({ customerId: 'cus_1' })
  },
)

it.each([
  ['an audience in an array', { aud: ['portal-link'] }, '{"alg":"HS256","kid":"a"}'],
  ['exp before iat', { exp: at - 1 }, '{"alg":"HS256","kid":"a"}'],
  ['no iat', { iat: undefined }, '{"alg":"HS256","kid":"a"}'],
  ['a header of more', {}, '{"alg":"HS256","kid":"a","typ":"JWT"}'],
])('a token of ours with %s is refused', async (_, more, header) => {
  const payload = { merchant: 'm_1', customer: 'cus_1', aud: 'portal-link', jti: 'plink_1', iat: at, ...more }
  const token = sign(header, JSON.stringify(payload), deriveKey(ring[0] as SigningKey, 'portal-link'))
  expect(await verifyToken(ring, 'portal-link', token, now)).toBeNull()
})
