import { ask } from './ask'
import { expect, expectAccessible, readText, test } from './fixtures'

test.use({ expectedErrors: [/the server responded with a status of (401|404|410)/] })

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
