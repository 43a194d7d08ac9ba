import net from 'node:net'
import { existsSync, readFileSync } from 'node:fs'
import { decodeJwt, SignJWT } from 'jose'
import { ask, parts, type Asked } from './ask'
import { nginx, startBehindNginx } from './behind-nginx'
import { expect, test } from './fixtures'

const actionId = 'a0'.repeat(21)
const form = 'application/x-www-form-urlencoded'

/** Opens a portal without a browser; returns its path and cookies. */
async function openPortal(origin: string, link = ''): Promise<{ portal: string; cookie: string }> {
  const { headers } = await ask(origin, new URL(link).pathname)
  const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
  return { portal: new URL(headers.location ?? '', origin).pathname, cookie }
}

test('every kind of answer says who may frame, sniff and quote it', { tag: '@desktop' }, async ({ demo }) => {
  const { portal, cookie } = await openPortal(demo.appUrl, demo.portal.active)
  const kinds: [string, string, number, Asked?][] = [
    ['a page', portal, 200, { headers: { cookie } }],
    ['an unknown page', '/nowhere', 404],
    ['an unknown file', '/nowhere.png', 404],
    ['an unknown script', '/_next/static/nowhere.js', 404],
    ['an unknown address of an API', '/api/nowhere', 404],
    ['Next’s pictures, which are off', '/_next/image?url=%2Fx.png&w=64&q=75', 404],
    ['a script', '/embed.js', 200],
    ['what search engines may read', '/robots.txt', 200],
    ['a card’s mark', '/cards/visa.svg', 200],
    ['a telephone’s icon', '/apple-touch-icon.png', 200],
    ['the API', '/v1/billing_portal/sessions', 401],
    ['an unknown address of ours', '/v1/nowhere', 404],
    ['the API’s root', '/v1', 404],
    ['Next’s page for errors', '/_global-error', 404],
    ['the API’s description', '/v1/openapi.json', 200],
    ['health', '/api/health', 200],
    ['a webhook', '/api/stripe/webhook', 400, { method: 'POST', body: '{}' }],
    ['a redirect', new URL(demo.portal.active ?? '').pathname, 303],
    ['a redirect of Next’s', '//nowhere', 308],
    ['a bad address', '/%00', 400],
    ['a bad method', '/', 405, { method: 'TRACE' }],
    ['a method that a route has not', '/api/health', 405, { method: 'POST' }],
    ['a form sent to a file', '/favicon.ico', 405, { method: 'POST' }],
    ['the state of no router', portal, 400, { headers: { cookie, rsc: '1', 'next-router-state-tree': 'garbage' } }],
    ['an expectation', portal, 417, { headers: { cookie, expect: 'foo' } }],
    ['a foreign form', portal, 403, { method: 'POST', headers: { origin: 'null' } }],
  ]
  for (const [kind, path, status, asked] of kinds) {
    const { headers, ...answer } = await ask(demo.appUrl, path, asked)
    expect({ kind, status: answer.status }).toEqual({ kind, status })
    expect(headers['x-content-type-options'], kind).toBe('nosniff')
    expect(headers['referrer-policy'], kind).toBe('same-origin')
    expect(headers['content-security-policy'], kind).toMatch(/default-src '(?:none|self)';.*frame-ancestors /)
    if (status === 405) expect(headers.allow, kind).toMatch(/^GET, HEAD/)
  }
})

test(
  'a foreign form or action gets a page in its visitor’s language, and one that is broken a clear no',
  { tag: '@desktop' },
  async ({ demo }) => {
    const { portal, cookie } = await openPortal(demo.appUrl, demo.portal.active)
    const post = (headers: Record<string, string>, body: string, path = portal) =>
      ask(demo.appUrl, path, { method: 'POST', headers: { cookie, 'accept-language': 'it', ...headers }, body })
    const origin = demo.appUrl
    const plain = parts({ [`$ACTION_ID_${actionId}`]: '' })
    const foreigners: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ]
    for (const foreign of foreigners) {
      const page = await post({ ...foreign, ...plain.headers }, plain.body)
      expect(page.status).toBe(403)
      expect(page.text).toContain('La richiesta non è stata accettata')
      const called = await post({ ...foreign, 'next-action': actionId, 'content-type': 'text/plain' }, '[]')
      expect(called).toMatchObject({
        status: 403,
        text: 'Questa richiesta non è arrivata dalla nostra pagina. Apri di nuovo la pagina e riprova.',
      })
      expect((await post({ ...foreign, 'content-type': form }, 'locale=it', `${portal}/language`)).status).toBe(403)
      expect((await post({ ...foreign, 'content-type': form }, 'email=a@example.com', '/login')).status).toBe(403)
      expect((await post({ ...foreign, 'content-type': form }, '', '/api/auth/callback/email')).status).toBe(403)
    }
    // A proxy that passes the host on without its port is not another site.
    const known = await post(
      { origin, 'x-forwarded-host': 'localhost', 'content-type': form },
      `locale=it&from=${portal}`,
      `${portal}/language`,
    )
    expect(known.status).toBe(303)

    const bad: [string, Record<string, string>, string][] = [
      ['an id that is none', { 'next-action': 'x', 'content-type': 'text/plain' }, '[]'],
      ['arguments that are none', { 'next-action': actionId, 'content-type': 'text/plain' }, '['],
      ['a forged line', { 'next-action': actionId, 'content-type': 'text/plain' }, '[null,"$n\\n"]'],
      ['the wrong type', { 'next-action': actionId, 'content-type': 'application/json' }, '[]'],
      ['a broken form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nnonsense'],
      ['no action', parts({ a: 'b' }).headers, parts({ a: 'b' }).body],
      ['an action alone', plain.headers, plain.body],
      ['a NUL', plain.headers, parts({ [`$ACTION_ID_${actionId}`]: '', a: 'b\0' }).body],
    ]
    for (const [what, headers, body] of bad)
      expect({ what, status: (await post({ origin, ...headers }, body)).status }).toEqual({ what, status: 400 })
    const large = parts({ [`$ACTION_ID_${actionId}`]: '', a: 'x'.repeat(1_200_000) })
    expect((await post({ origin, ...large.headers }, large.body)).status).toBe(413)
    expect((await post({ origin, ...large.headers, 'transfer-encoding': 'chunked' }, large.body)).status).toBe(413)
    expect((await ask(demo.appUrl, '/login?lang=%E2%82%AC')).status).toBe(200)
  },
)

test(
  'a demo answers to its own names, and gives pages of other sites nothing',
  { tag: '@desktop' },
  async ({ demo }) => {
    for (const [origin, path] of [
      [demo.appUrl, '/sandbox'],
      [demo.appUrl, '/console'],
      [demo.stripe.base, '/stripe.js'],
    ] as const) {
      expect((await ask(origin, path, { headers: { host: 'rebound.example' } })).status).toBe(421)
    }
    const controls = ['/sandbox/scenarios/active', '/sandbox/console-users?email=eve@example.com&role=owner']
    const foreigners: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const path of controls) {
      for (const headers of foreigners) {
        expect(
          (await ask(demo.appUrl, path, { method: 'POST', headers })).status,
          `${path} ${JSON.stringify(headers)}`,
        ).toBe(403)
      }
    }
    for (const headers of foreigners)
      expect((await ask(demo.appUrl, '/sandbox/shop/portal?customer=cus_1', { headers })).status).toBe(403)
    // The request that docs/testing.md shows, as `curl -X POST` sends it.
    expect(
      (await ask(demo.appUrl, '/sandbox/console-users?email=curl@example.com&account=acct_curl', { method: 'POST' }))
        .status,
    ).toBe(201)
    expect(demo.stripe.secretKey).toMatch(/^sk_test_[\da-f]{48}$/)
  },
)

test('HEAD asks the API what GET would answer', { tag: '@desktop' }, async ({ demo }) => {
  const headers = { authorization: `Bearer ${demo.api.key}` }
  for (const path of [
    '/v1/billing_portal/configurations?limit=1',
    '/v1/billing_portal/configurations?limit=x',
    '/v1/nowhere',
  ]) {
    const [head, get] = [
      await ask(demo.appUrl, path, { method: 'HEAD', headers }),
      await ask(demo.appUrl, path, { headers }),
    ]
    expect({ path, status: head.status, text: head.text }).toEqual({ path, status: get.status, text: '' })
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
  }
})

test('what is no request, or never ends, is answered and let go', { tag: '@desktop' }, async ({ demo }) => {
  const { hostname, port, host } = new URL(demo.appUrl)
  const say = (text: string, leaveAfter = 5_000) =>
    new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), hostname)
      let answer = ''
      socket
        .on('data', (chunk) => (answer += String(chunk)))
        .on('close', () => resolve(answer))
        .on('error', () => undefined)
      socket.write(text)
      setTimeout(() => socket.destroy(), leaveAfter)
    })
  expect(await say('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*nosniff/s)
  expect(await say('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 405 .*allow: GET, HEAD, POST/s,
  )
  expect(await say('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*nosniff/s)
  expect(await say(`GET http://${host}/embed.js HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 200 /,
  )
  expect(
    await say(`GET /embed.js HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`, 1_000),
  ).toMatch(/^HTTP\/1\.1 200 /)
  const half = `Host: ${host}\r\nOrigin: ${demo.appUrl}\r\nContent-Length: 500\r\n`
  await Promise.all(
    ['/portal/x', '/login', '/v1/billing_portal/sessions', '/api/stripe/webhook'].flatMap((path) => [
      say(`POST ${path} HTTP/1.1\r\n${half}Content-Type: ${form}\r\n\r\na=`, 200),
      say(`POST ${path} HTTP/1.1\r\n${half}Next-Action: ${actionId}\r\nContent-Type: text/plain\r\n\r\n[`, 200),
    ]),
  )
  expect((await ask(demo.appUrl, '/api/health')).status).toBe(200)
})

test(
  'behind an nginx that passes nothing on, pages, forms and actions work',
  { tag: '@desktop' },
  async ({ browser, demo }) => {
    test.skip(!existsSync(nginx), `${nginx} is not there: install Debian’s nginx`)
    const made = await ask(demo.appUrl, '/sandbox/console-users?email=nginx@example.com&account=acct_nginx', {
      method: 'POST',
    })
    const { signIn } = JSON.parse(made.text) as { signIn: string }
    const behind = await startBehindNginx(demo.env)
    const context = await browser.newContext({ baseURL: behind.origin })
    try {
      const page = await context.newPage()
      await page.goto(signIn.replace(demo.appUrl, behind.origin))
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(`${behind.origin}/console/merch_*`)
      await page.goto('/console/account')
      await page.getByLabel('Your name, as others see it').fill('Nina Nginx')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Saved.')).toBeVisible()
      await page.getByRole('link', { name: 'Back to the console' }).click()
      await page.getByRole('button', { name: 'Sign out' }).first().click()
      await page.waitForURL(`${behind.origin}/console/sign-in*`)
      // The demo's own links open only in sandbox mode.
      const { customer } = decodeJwt(new URL(demo.portal.active ?? '').pathname.split('/')[2] ?? '')
      const { merchant, secret } = demo.links
      const token = new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(merchant)
        .setSubject(String(customer))
        .setAudience('portico')
      await page.goto(`/p/${await token.setIssuedAt().setExpirationTime('5m').sign(new TextEncoder().encode(secret))}`)
      await page.locator('summary').click()
      await page.getByRole('button', { name: 'Italiano' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'it')
      const foreign = await ask(behind.origin, '/login', {
        method: 'POST',
        headers: { origin: 'http://portico', 'content-type': form },
        body: 'email=a@example.com',
      })
      expect(foreign.status).toBe(403)
      const advice = readFileSync(behind.logFile, 'utf8')
        .split('\n')
        .filter((line) => line.includes('proxy_set_header'))
      expect(advice).toEqual([expect.stringContaining('\\"Host: portico\\"')])
    } finally {
      await context.close()
      await behind.stop()
    }
  },
)
