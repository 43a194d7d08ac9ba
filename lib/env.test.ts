import { expect, it } from 'vitest'
import { InvalidEnvironment, loadEnv } from './env'

const key = Buffer.alloc(32, 7).toString('base64')
const sandbox = {
  DATABASE_URL: 'postgres://u:p@localhost/portico',
  STRIPE_SECRET_KEY: 'sk_test_abc',
  STRIPE_API_BASE: 'http://127.0.0.1:12111/',
  PORTICO_SECRET: `new:${key},old:${key}`,
}
const live = {
  ...sandbox,
  STRIPE_SECRET_KEY: 'sk_live_abc',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_abc',
  STRIPE_API_BASE: undefined,
  APP_URL: 'https://billing.example.com',
}

function faults(source: Record<string, string | undefined>): string[] {
  try {
    loadEnv(source)
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.faults
    throw error
  }
  return []
}

it('is in sandbox mode with a test key and a stand-in, whose keys name one universe', () => {
  expect(loadEnv(sandbox)).toMatchObject({
    mode: 'sandbox',
    STRIPE_API_BASE: 'http://127.0.0.1:12111',
    SANDBOX_PUBLIC_URL: 'http://127.0.0.1:12111',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_abc',
    APP_URL: 'http://localhost:3000',
    PORT: 3000,
  })
})

it('listens to this machine alone in sandbox mode, unless it is told an address', () => {
  expect(loadEnv(sandbox).HOST).toBe('127.0.0.1')
  expect(loadEnv({ ...sandbox, HOST: '0.0.0.0' }).HOST).toBe('0.0.0.0')
  expect(loadEnv({ ...sandbox, HOST: '[::]' }).HOST).toBe('::')
  expect(loadEnv(live).HOST).toBeUndefined()
  expect(loadEnv({ ...live, HOST: '10.0.0.5' }).HOST).toBe('10.0.0.5')
})

it('speaks for subdomains only when told so', () => {
  expect(loadEnv(live).HSTS_SUBDOMAINS).toBe(false)
  expect(loadEnv({ ...live, HSTS_SUBDOMAINS: 'true' }).HSTS_SUBDOMAINS).toBe(true)
})

it('is in live mode with a live key', () => {
  expect(loadEnv(live)).toMatchObject({ mode: 'live', STRIPE_API_BASE: undefined, SANDBOX_PUBLIC_URL: undefined })
})

it('is in test mode with a test key at Stripe itself', () => {
  const settings = { ...live, STRIPE_SECRET_KEY: 'rk_test_abc', STRIPE_PUBLISHABLE_KEY: 'pk_test_abc' }
  expect(
    loadEnv({ ...settings, STRIPE_API_BASE: 'https://api.stripe.com', SANDBOX_PUBLIC_URL: 'https://x.example' }),
  ).toMatchObject({
    mode: 'test',
    STRIPE_API_BASE: undefined,
    SANDBOX_PUBLIC_URL: undefined,
  })
})

it('signs with the first key and verifies with all', () => {
  const keys = loadEnv(sandbox).PORTICO_SECRET
  expect(keys.map(({ kid }) => kid)).toEqual(['new', 'old'])
  expect(keys[0]?.key).toHaveLength(32)
})

it('takes several webhook secrets, and none', () => {
  expect(loadEnv({ ...sandbox, STRIPE_WEBHOOK_SECRET: 'whsec_a, whsec_b' }).STRIPE_WEBHOOK_SECRET).toEqual([
    'whsec_a',
    'whsec_b',
  ])
  expect(loadEnv(sandbox).STRIPE_WEBHOOK_SECRET).toEqual([])
})

it('takes several trusted proxies, by address or network, and none unless told', () => {
  expect(loadEnv(sandbox).TRUSTED_PROXIES).toEqual([])
  expect(loadEnv({ ...sandbox, TRUSTED_PROXIES: '192.0.2.0/24, 2001:db8::7' }).TRUSTED_PROXIES).toEqual([
    '192.0.2.0/24',
    '2001:db8::7',
  ])
})

it.each(['proxy.example.com', '192.0.2.0/33', '192.0.2.0/0', '::/129', '192.0.2.1,', '192.0.2.0/24/8'])(
  '%j is no trusted proxy',
  (wrong) => {
    expect(faults({ ...sandbox, TRUSTED_PROXIES: wrong })).toEqual([
      'TRUSTED_PROXIES must be addresses or networks such as 203.0.113.0/24, comma-separated',
    ])
  },
)

it.each([
  [{ DATABASE_URL: undefined }, ['DATABASE_URL is missing']],
  [{ DATABASE_URL: '' }, ['DATABASE_URL is missing']],
  [{ DATABASE_URL: 'mysql://x' }, ['DATABASE_URL must be postgres://user:password@host:port/database']],
  [{ STRIPE_SECRET_KEY: undefined }, ['STRIPE_SECRET_KEY is missing']],
  [{ STRIPE_SECRET_KEY: 'pk_test_abc' }, ['STRIPE_SECRET_KEY must be sk_test_…, sk_live_…, rk_test_… or rk_live_…']],
  [{ STRIPE_API_BASE: 'localhost:12111' }, ['STRIPE_API_BASE must be an http or https URL']],
  [{ PORTICO_SECRET: undefined }, ['PORTICO_SECRET is missing']],
  [{ PORTICO_SECRET: key }, ['PORTICO_SECRET must be kid:base64,… with at least 32 bytes a key']],
  [{ PORTICO_SECRET: 'a:c2hvcnQ=' }, ['PORTICO_SECRET must be kid:base64,… with at least 32 bytes a key']],
  [{ PORTICO_SECRET: `a:${key},a:${key}` }, ['PORTICO_SECRET names the same kid twice']],
  [{ APP_URL: 'https://example.com/portal' }, ['APP_URL must be an origin, without a path']],
  [{ PORT: '80000' }, ['PORT must be a port number']],
  [{ HOST: 'http://localhost' }, ['HOST must be an address to listen on, such as 0.0.0.0']],
  [{ HSTS_SUBDOMAINS: 'yes' }, ['HSTS_SUBDOMAINS must be true or false']],
  [{ PORT: 'http' }, ['PORT must be a port number']],
  [{ STRIPE_WEBHOOK_SECRET: 'whsec_a,b' }, ['STRIPE_WEBHOOK_SECRET must be whsec_…, comma-separated']],
  [{ SMTP_URL: 'smtp://localhost:25' }, ['MAIL_FROM is missing while SMTP_URL is set']],
  [{ MAIL_FROM: 'Acme' }, ['MAIL_FROM must be one address, such as Acme <billing@example.com>']],
  [{ MAIL_FROM: 'Acme <billing@example>' }, ['MAIL_FROM must be one address, such as Acme <billing@example.com>']],
  [
    { MAIL_FROM: 'a@example.com, b@example.com' },
    ['MAIL_FROM must be one address, such as Acme <billing@example.com>'],
  ],
  [{ OIDC_ISSUER: 'https://id.example.com' }, ['OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set with OIDC_ISSUER']],
  [
    { STRIPE_PUBLISHABLE_KEY: 'pk_live_abc' },
    ['STRIPE_PUBLISHABLE_KEY and STRIPE_SECRET_KEY are not of the same mode'],
  ],
  [{ STRIPE_API_BASE: undefined }, ['STRIPE_PUBLISHABLE_KEY is missing']],
])('refuses %j', (change, expected) => {
  expect(faults({ ...sandbox, ...change })).toEqual(expected)
})

it('refuses a live key with a stand-in for Stripe', () => {
  expect(faults({ ...live, STRIPE_API_BASE: 'http://127.0.0.1:12111' })).toEqual([
    'STRIPE_API_BASE names a stand-in for Stripe while STRIPE_SECRET_KEY is a live key; unset one of them',
  ])
})

it('refuses live mode without https', () => {
  expect(faults({ ...live, APP_URL: 'http://billing.example.com' })).toEqual([
    'APP_URL must be https while STRIPE_SECRET_KEY is a live key',
  ])
})

it('refuses live mode with an identity provider without https', () => {
  const oidc = { OIDC_ISSUER: 'http://id.example.com', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  expect(faults({ ...live, ...oidc })).toEqual(['OIDC_ISSUER must be https while STRIPE_SECRET_KEY is a live key'])
  expect(loadEnv({ ...sandbox, ...oidc }).OIDC_ISSUER).toBe('http://id.example.com')
})

it.each([
  ['Acme, Inc. <billing@example.com>', null],
  ['"Acme, Inc." <billing@example.com>', { name: 'Acme, Inc.', address: 'billing@example.com' }],
  ['billing@example.com', { name: '', address: 'billing@example.com' }],
])('reads the sender %s', (given, expected) => {
  if (expected) expect(loadEnv({ ...sandbox, MAIL_FROM: given }).MAIL_FROM).toEqual(expected)
  else expect(faults({ ...sandbox, MAIL_FROM: given })).toHaveLength(1)
})

it('names every fault at once', () => {
  expect(faults({})).toEqual(['DATABASE_URL is missing', 'STRIPE_SECRET_KEY is missing', 'PORTICO_SECRET is missing'])
})

it('never repeats a value, which may be a secret', () => {
  const values = {
    DATABASE_URL: 'hunter2',
    STRIPE_SECRET_KEY: 'hunter2',
    PORTICO_SECRET: 'hunter2',
    STRIPE_WEBHOOK_SECRET: 'hunter2',
    APP_URL: 'hunter2',
  }
  expect(faults(values)).toHaveLength(5)
  expect(faults(values).join()).not.toContain('hunter2')
})
