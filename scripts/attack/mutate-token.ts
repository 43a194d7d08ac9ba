/** Random numbers that a seed can repeat (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Random = ReturnType<typeof randomFrom>

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const noise = [
  '=',
  '==',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '.',
  '..',
  '%2E',
  '%20',
  '+',
  '/',
  '~',
  '\u200b',
  '\ufeff',
  'Α',
  '\u0301',
  '%00',
  ';x',
  '#',
  '&a=b',
]
const headers = [
  { alg: 'none' },
  { alg: 'None' },
  { alg: 'HS384' },
  { alg: 'HS512' },
  { alg: 'RS256' },
  { alg: 'ES256' },
  {},
  { alg: 'HS256', crit: ['b64'], b64: false },
  { alg: 'HS256', kid: 'x' },
  { alg: 'HS256', kid: '../../dev/null' },
  { alg: 'HS256', jwk: { kty: 'oct', k: '' } },
  { alg: 'HS256', zip: 'DEF' },
]
const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/**
 * A text that differs from the token in one of the ways that might still be accepted. `other` belongs to another
 * customer.
 */
export function mutateToken(token: string, other: string, random: Random): string {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T
  const [header = '', payload = '', signature = ''] = token.split('.')
  const [otherHeader = '', otherPayload = '', otherSignature = ''] = other.split('.')
  const at = random(token.length)
  const lastLetters = (part: string) => part.slice(0, -1) + pick([...alphabet])
  const claims = () => ({
    ...decode(payload),
    ...pick([
      { exp: 9e9 },
      { iat: 0 },
      { jti: 'x' },
      { customer: 'cus_other' },
      { sub: 'cus_other' },
      { merchant: 'merch_other' },
      { aud: ['portico', 'x'] },
      { exp: null },
      { __proto__: null, admin: true },
    ]),
  })
  const mutations: (() => string)[] = [
    () => token.slice(0, at) + pick([...alphabet]) + token.slice(at + 1),
    () => token.slice(0, at) + pick(noise) + token.slice(at),
    () => token + pick(noise),
    () => pick(noise) + token,
    () => [lastLetters(header), payload, signature].join('.'),
    () => [header, lastLetters(payload), signature].join('.'),
    () => [header, payload, lastLetters(signature)].join('.'),
    () => [header, payload, ''].join('.'),
    () => [header, payload].join('.'),
    () => [encode(pick(headers)), payload, signature].join('.'),
    () => [encode(pick(headers)), payload, ''].join('.'),
    () => [header, encode(claims()), signature].join('.'),
    () => [header, encode(JSON.stringify(decode(payload), null, 1)), signature].join('.'),
    () => [encode(` ${Buffer.from(header, 'base64url').toString()}`), payload, signature].join('.'),
    () => [otherHeader, payload, otherSignature].join('.'),
    () => [header, otherPayload, signature].join('.'),
    () => token.replaceAll('-', '+').replaceAll('_', '/'),
    () => token.replaceAll('.', pick(['%2E', '%2e', '。', ',', '..'])),
    () => pick([token.toLowerCase(), token.toUpperCase(), [...token].reverse().join('')]),
    () => token.slice(0, -1 - random(20)),
    () => `${token}.${pick([signature, payload, ''])}`,
    () => [header, payload, Buffer.from(signature, 'base64url').toString('hex')].join('.'),
    () => JSON.stringify({ payload, protected: header, signature }),
    () => `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`,
    () => token.repeat(2),
  ]
  // Some ways change nothing, if the token has no suitable letter.
  for (;;) {
    const mutated = pick(mutations)()
    if (mutated !== token && mutated !== other) return mutated
  }
}
