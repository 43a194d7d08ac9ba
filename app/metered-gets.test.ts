import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importClosure } from '@/scripts/testing/import-closure'

// Pages and layouts answer GET; route handlers do if they export it.
const gets = globSync('app/**/{page,layout,route}.{ts,tsx}').filter(
  (file) => !/\/route\.tsx?$/.test(file) || /\bGET\b/.test(textOf(file)),
)

const writes =
  /\b(?:db|tx)\.\w+\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\$executeRaw|\bINSERT INTO\b|\bUPDATE [a-z_]+\b[\s\S]{0,40}\bSET\b|\bDELETE FROM\b|\baddJob\(/
const callsStripe = /\bstripeFor\(/

/** The calls that count a request before anything is done: per customer, per signed-in user or per visitor. */
const meters = /\b(?:openMetered|meterVisit|enterMerchantRoute|takeSignInAttempt)\(/

/** Modules whose writes are bounded by themselves, however often they are called. */
const bounded: Record<string, string> = {
  'lib/access/sessions/session-sql.ts': 'a session is marked as seen once a minute',
  'lib/auth/sessions/read-user-session.ts': 'so is one of the console',
  'lib/auth/visits/read-console-visit.ts': 'and a visit to a merchant, likewise',
  'lib/db/record-refusal.ts': 'a refusal is one row a minute, however often it is met',
  'lib/merchant/default-configuration.ts': 'a merchant gets one default configuration, once',
}

/** Routes that are counted further down, in the files named, where they open what was asked for. */
const meteredBelow: Record<string, { files: string[]; meter: RegExp }> = {
  'app/p/[token]/route.tsx': {
    files: [
      'lib/access/customers/ensure-customer.ts',
      'lib/access/opening/start-link-session.ts',
      'lib/access/opening/start-token-session.ts',
      'lib/access/opening/open-session-url.ts',
    ],
    meter: /\bmeterCustomer\(/,
  },
  'app/console/[merchant]/configurations/[configuration]/page.tsx': {
    files: ['lib/console/settings/load-configuration.ts'],
    meter: /\bcountAttempt\(/,
  },
  'app/declaration/[token]/receipt.pdf/route.ts': {
    files: ['lib/declarations/meter-receipt.ts'],
    meter: /\bcountAttempt\(/,
  },
  ...Object.fromEntries(
    gets
      .filter((file) => file.startsWith('app/v1/billing_portal/'))
      .map((file) => [file, { files: ['lib/api/api-route.ts'], meter: /\btakeApiAttempt\(/ }]),
  ),
}

/** Effects that a GET's imports contain but that the GET never causes. */
const exempt: Record<string, string> = {
  'app/portal/[token]/receipts/[intent]/page.tsx': 'asks who would set the document, not for its bytes',
  'app/login/route.ts': 'the form alone, a POST, asks for mail',
  'app/login/[merchant]/route.ts': 'the form alone, a POST, asks for mail',
  'app/login/[merchant]/[configuration]/route.ts': 'the form alone, a POST, asks for mail',
  'app/cancel/[merchant]/route.ts': 'the form alone, a POST, declares',
  'app/withdraw/[merchant]/route.ts': 'the form alone, a POST, declares',
  'app/declaration/confirm/[token]/route.ts': 'the button alone, a POST, confirms',
  'app/email/[token]/route.ts': 'the button alone, a POST, changes the address',
  'app/recipient/[token]/route.ts': 'the button alone, a POST, confirms the address',
  'app/unsubscribe/[token]/route.ts': 'the button alone, a POST, opts out',
  'app/v1/openapi.json/route.ts': 'describes the routes, and calls none',
  'app/sandbox/open/[name]/route.ts': 'makes a link that signs the demo’s owner in; it is not there in live mode',
  'app/sandbox/shop/portal/route.ts': 'the demo’s shop, which is not there in live mode',
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}

/** The files through which a GET writes or calls Stripe. */
function effectsOf(file: string): string[] {
  return importClosure(file).filter(
    (known) =>
      !bounded[known] &&
      !known.startsWith('lib/db/generated/') &&
      (writes.test(textOf(known)) || callsStripe.test(textOf(known))),
  )
}

function isMetered(file: string, text: string): boolean {
  const below = meteredBelow[file]
  if (!below) return meters.test(text)
  const reached = importClosure(file)
  // A new way to open a portal writes in a file of its own.
  const writers = file.startsWith('app/p/') ? effectsOf(file).filter((known) => known.startsWith('lib/access/')) : []
  return [...below.files, ...writers].every((known) => below.meter.test(textOf(known)) && reached.includes(known))
}

const withEffects = gets.filter((file) => effectsOf(file).length > 0)

describe('a GET that writes or calls Stripe', () => {
  it.each(withEffects.filter((file) => !exempt[file]))('is counted first: %s', (file) => {
    expect(isMetered(file, textOf(file)), `reaches ${effectsOf(file).join(', ')}`).toBe(true)
  })

  it('is found where it is not counted', () => {
    const page = 'app/portal/[token]/subscriptions/[subscription]/resume/page.tsx'
    expect(effectsOf(page)).toContain('lib/tasks/resume/preview.ts')
    expect(isMetered(page, textOf(page).replaceAll('openMetered', 'openSession'))).toBe(false)
  })

  it('is every one there is, and no exception outlives its reason', () => {
    expect(withEffects.length).toBeGreaterThan(15)
    for (const file of [...Object.keys(exempt), ...Object.keys(meteredBelow)]) expect(withEffects, file).toContain(file)
    for (const file of Object.keys(bounded)) expect(writes.test(textOf(file)), file).toBe(true)
  })
})
