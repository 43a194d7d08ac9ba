import { ask } from './ask'
import { expect, expectAccessible, readText, test } from './fixtures'
import { openScenario } from './open-scenario'

test.use({ expectedErrors: [/the server responded with a status of (401|403|404|410)/] })

const hour = 3600

async function moveClock(page: import('@playwright/test').Page, seconds: number): Promise<void> {
  await page
    .context()
    .addCookies([{ name: 'portico-clock-offset', value: String(seconds), url: new URL(page.url()).origin }])
}

test('a link opens a session, which survives a reload', { tag: '@phone' }, async ({ page, openPortal }) => {
  await openPortal('active')
  await expect(page).toHaveURL(/\/portal\/[\w-]+\.[\w-]+\.[\w-]+$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
})

test('a copied session URL shows nothing in another browser, and says what to do', async ({
  page,
  openPortal,
  openBrowser,
}) => {
  await openPortal('active')
  const other = await (await openBrowser({ locale: 'it-IT' })).newPage()
  const response = await other.goto(page.url())
  expect(response?.status()).toBe(200)
  const text = await readText(other)
  expect(text).toMatch(/altro browser|another browser/)
  expect(text).not.toContain('Invoice history')
  expect(text).toContain('help@techsolutions.example')
  await expectAccessible(other)
})

test('a session ends after an hour without a visit', { tag: '@desktop' }, async ({ page, openPortal }) => {
  await openPortal('active')
  await moveClock(page, hour + 60)
  await page.reload()
  const text = await readText(page)
  expect(text).toMatch(/It’s been a while|an hour/)
  expect(text).not.toContain('Invoice history')
  await expectAccessible(page)
})

test(
  'a session is over after twelve hours, whatever was done in it',
  { tag: '@phone' },
  async ({ page, openPortal }) => {
    await openPortal('active')
    await moveClock(page, 12 * hour + 60)
    const response = await page.reload()
    expect(response?.status()).toBe(401)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  },
)

test('a tampered link is no link', async ({ page, demo }) => {
  const response = await page.goto(`${demo.portal.active?.slice(0, -4)}AAAA`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('an unknown address and a foreign form say so in the browser’s language, and lead on', async ({
  openBrowser,
  demo,
}) => {
  const page = await (await openBrowser({ locale: 'it-IT' })).newPage()
  expect((await page.goto('/nowhere'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questa pagina non esiste')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Chiedi un nuovo link' }).click()
  await expect(page.getByRole('button', { name: 'Inviami il link' })).toBeVisible()
  await page.goto('about:blank')
  await page.setContent(`<form method="post" action="${demo.appUrl}/login"><button>Go</button></form>`)
  const answer = page.waitForResponse(/\/login/)
  await page.getByRole('button', { name: 'Go' }).click()
  expect((await answer).status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La richiesta non è stata accettata')
  await expectAccessible(page)
})

test('a return from the bank in another browser tells what came of the payment, and nothing else', async ({
  page,
  openBrowser,
  demo,
}) => {
  const { customer } = await openScenario(page, 'active')
  const answer = await page.request.get(`${demo.stripe.base}/v1/payment_intents`, {
    params: { customer, limit: 1 },
    headers: { authorization: `Bearer ${demo.stripe.secretKey}` },
  })
  const { data } = (await answer.json()) as { data: { id: string; client_secret: string }[] }
  const { id = '', client_secret: secret = '' } = data[0] ?? {}
  const back = new URL(`${page.url()}/pay/return?intent=${crypto.randomUUID()}&redirect_status=failed`)
  back.searchParams.set('payment_intent', id)
  back.searchParams.set('payment_intent_client_secret', secret)
  const other = await (await openBrowser()).newPage()
  await other.goto(back.href)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your payment has been made')
  await expect(other.getByRole('button', { name: 'Send me a new link' })).toBeVisible()
  expect(await readText(other)).not.toMatch(/\d\.\d\d/)
  await expectAccessible(other)
  back.searchParams.set('payment_intent_client_secret', `${id}_secret_guessed`)
  await other.goto(back.href)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This page was opened in another browser')
})

test(
  'a token has one spelling: written with escapes it opens nothing, in its own browser neither',
  { tag: '@desktop' },
  async ({ page, openPortal, demo }) => {
    await openPortal('active')
    const spellings = (url: string) => [
      url.replace(/\.(?=[^./]+\.[^./]+$)/, '%2E'),
      url.replace(/\/eyJ/, '/%65yJ'),
      `${url}%3D`,
      `${url}%20`,
      url.replace(/\/eyJ/, '/%2565yJ'),
    ]
    for (const link of spellings(demo.portal.active ?? ''))
      expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(404)
    for (const portal of spellings(page.url())) {
      expect((await page.goto(portal))?.status(), portal).toBe(404)
      await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
      const file = await page.request.get(portal.replace(/$/, '/exports/invoices.csv'), { maxRedirects: 0 })
      expect(file.status(), portal).toBeGreaterThanOrEqual(400)
      expect(file.headers()['content-disposition'], portal).toBeUndefined()
    }
  },
)

test(
  'two portals stay open side by side in one browser',
  { tag: '@desktop' },
  async ({ page, openPortal, demo, context }) => {
    await openPortal('active')
    const second = await context.newPage()
    await second.goto(demo.portal.yen ?? '')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    await expect(second.getByText('JPY').first()).toBeVisible()
  },
)

test(
  'private pages are kept by nobody, and framed by the merchant’s own pages alone',
  { tag: '@desktop' },
  async ({ page, demo, openPortal }) => {
    await openPortal('active')
    const response = await page.reload()
    const headers = response?.headers() ?? {}
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[^']+'/)
    const shop = demo.appUrl.replace('localhost', '127.0.0.1')
    expect(headers['content-security-policy']).toMatch(new RegExp(`frame-ancestors ${demo.appUrl} ${shop}(;|$)`))
    expect(headers['content-security-policy']).not.toContain('stripe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  },
)

test('search engines are told to leave links and portals alone', { tag: '@desktop' }, async ({ demo }) => {
  const { text } = await ask(demo.appUrl, '/robots.txt')
  for (const path of ['/p/', '/portal/', '/link']) expect(text.split('\n')).toContain(`Disallow: ${path}`)
})
