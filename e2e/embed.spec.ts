import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { allowOrigins, startCookieProbe, startHostPage } from './host-page'
import { makeScenario } from './open-scenario'

const account = () => `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
const button = (page: Page) => page.getByRole('link', { name: 'Manage subscription' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Manage subscription' })
const portal = (page: Page) => page.frameLocator('iframe[title="Manage subscription"]')
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told)

/** The dialog leaves the page visible around it, or fills a phone. Its button lies within the portal's header. */
async function expectOneHeader(page: Page): Promise<void> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight])
  const box = await dialog(page).boundingBox()
  const isPhone = width < 768
  expect(box?.width).toBeLessThanOrEqual(isPhone ? width : Math.min(960, width - 48))
  expect(box?.height).toBeLessThanOrEqual(isPhone ? height : Math.ceil(height * 0.85))
  const header = await portal(page).getByRole('banner').boundingBox()
  const close = await page.getByRole('button', { name: 'Close' }).boundingBox()
  expect(header?.y).toBe(box?.y)
  expect((close?.y ?? 0) + (close?.height ?? 0)).toBeLessThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
  const language = await portal(page).getByRole('banner').locator('summary').boundingBox()
  expect((language?.x ?? 0) + (language?.width ?? 0)).toBeLessThanOrEqual(close?.x ?? 0)
}

/** In a page that is written from right to left, beside the header of a portal in any language. */
async function expectCloseAtTheLeft(page: Page): Promise<void> {
  const box = await dialog(page).boundingBox()
  const close = await page.getByRole('button', { name: 'Close' }).boundingBox()
  const logo = await portal(page).getByRole('banner').locator('> *').first().boundingBox()
  const end = (close?.x ?? 0) + (close?.width ?? 0)
  expect(end - (box?.x ?? 0)).toBeLessThan(64)
  expect(logo?.x).toBeGreaterThanOrEqual(end)
}

/** Renders the page's link anew, as frameworks do when their data changes. */
async function renderLinkAnew(page: Page): Promise<void> {
  await page.locator('a[data-portico]').evaluate((link) => {
    const parent = link.parentElement as HTMLElement
    const html = parent.innerHTML
    parent.innerHTML = html
  })
}

/** Does what the browser's setting does. Headless Chromium has no such setting and ignores the flags. */
async function blockThirdPartyCookies(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true })
}

test.describe('the button in a page of another site, third-party cookies blocked', () => {
  test.beforeEach(({ page }) => blockThirdPartyCookies(page))

  test('opens the portal in a dialog, and tells of what is changed there', async ({ page, demo }) => {
    const { merchant, portal: href } = await makeScenario(page.request, 'active', account())
    const host = await startHostPage({ appUrl: demo.appUrl, href })
    await allowOrigins(demo.databaseUrl, merchant, [host.origin])
    const probe = await startCookieProbe()
    try {
      await page.goto(host.origin)
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'Probe' }))
      }, probe.url)
      await expect(page.frameLocator('iframe[title="Probe"]').locator('body')).toHaveText('blocked')
      await page.locator('iframe[title="Probe"]').evaluate((frame) => frame.remove())

      await button(page).focus()
      await page.keyboard.press('Enter')
      await expect(dialog(page)).toBeVisible()
      await expect(portal(page).getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
      await expect.poll(() => told(page)).toEqual(['opened'])
      await expect(dialog(page).getByRole('status')).toHaveCount(0)
      await expectOneHeader(page)
      await expectAccessible(page)
      const cookies = await page.context().cookies()
      expect(cookies.find(({ name }) => name.includes('portico-browser'))).toMatchObject({
        sameSite: 'None',
        secure: true,
        httpOnly: true,
      })

      await portal(page)
        .getByRole('link', { name: /^Cancel subscription/ })
        .click()
      await portal(page).getByRole('button', { name: 'Confirm cancellation' }).click()
      await expect(portal(page).getByRole('heading', { level: 1 })).toHaveText('Your cancellation is confirmed')
      await expect.poll(() => told(page)).toEqual(['opened', 'changed'])
      await portal(page).locator('body').press('Escape')
      await expect(dialog(page)).toHaveCount(0)
      await expect.poll(async () => (await told(page)).at(-1)).toBe('closed')
      await expect(button(page)).toBeFocused()
    } finally {
      await Promise.all([host.stop(), probe.stop()])
    }
  })

  test('closes by its button and by Escape, and opens again', async ({ page, demo }) => {
    const { merchant, portal: href } = await makeScenario(page.request, 'active', account())
    const host = await startHostPage({ appUrl: demo.appUrl, href })
    await allowOrigins(demo.databaseUrl, merchant, [host.origin])
    try {
      await page.goto(host.origin)
      let letThrough = () => {}
      const held = new Promise<void>((resolve) => (letThrough = resolve))
      await page.route('**/p/**', async (route) => {
        await held
        await route.continue()
      })
      await button(page).click()
      await expect(dialog(page).getByRole('status')).toHaveText('Loading…', { useInnerText: true })
      letThrough()
      await expect.poll(() => told(page)).toEqual(['opened'])
      await page.getByRole('button', { name: 'Close' }).click()
      await expect(dialog(page)).toHaveCount(0)
      await page.evaluate(() => (document.documentElement.dir = 'rtl'))
      await button(page).press('Enter')
      await expect.poll(() => told(page)).toEqual(['opened', 'closed', 'opened'])
      await expectCloseAtTheLeft(page)
      await renderLinkAnew(page)
      await page.keyboard.press('Escape')
      await expect.poll(() => told(page)).toEqual(['opened', 'closed', 'opened', 'closed'])
      await expect(button(page)).toBeFocused()
    } finally {
      await host.stop()
    }
  })

  test.describe('of an origin that the merchant has not allowed', () => {
    // The browser logs the frame that it refuses, and a message that reaches nobody.
    test.use({ expectedErrors: [/frame-ancestors|Framing|X-Frame-Options|postMessage|status of 403/] })

    test('gets a tab instead', { tag: '@desktop' }, async ({ page, demo }) => {
      const { merchant, portal: href } = await makeScenario(page.request, 'active', account())
      const host = await startHostPage({ appUrl: demo.appUrl, href })
      await allowOrigins(demo.databaseUrl, merchant, ['https://app.example'])
      try {
        await page.goto(host.origin)
        const opening = page.context().waitForEvent('page')
        await button(page).click()
        const tab = await opening
        await expect(tab.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
        await expect(dialog(page)).toHaveCount(0)
        expect(await told(page)).toEqual(['opened'])
      } finally {
        await host.stop()
      }
    })
  })
})

test(
  'the button opens a tab or goes itself where the merchant wants that',
  { tag: '@phone' },
  async ({ page, demo }) => {
    const { portal: href } = await makeScenario(page.request, 'active')
    const [inTab, inSame] = [
      await startHostPage({ appUrl: demo.appUrl, href, mode: 'tab' }),
      await startHostPage({ appUrl: demo.appUrl, href, mode: 'same' }),
    ]
    try {
      await page.goto(inTab.origin)
      const opening = page.context().waitForEvent('page')
      await button(page).click()
      const tab = await opening
      await expect(tab).toHaveURL(/\/portal\//)
      await tab.close()
      await expect.poll(() => told(page)).toEqual(['opened', 'closed'])
      await page.goto(inSame.origin)
      await button(page).click()
      await expect(page).toHaveURL(/\/portal\//)
    } finally {
      await Promise.all([inTab.stop(), inSame.stop()])
    }
  },
)

test.describe('on a page that shuts out its openers', { tag: '@desktop' }, () => {
  const headers = { 'cross-origin-opener-policy': 'same-origin' }

  test('the dialog tells what is done in it', async ({ page, demo }) => {
    const { merchant, portal: href } = await makeScenario(page.request, 'active', account())
    const host = await startHostPage({ appUrl: demo.appUrl, href, headers })
    await allowOrigins(demo.databaseUrl, merchant, [host.origin])
    try {
      await page.goto(host.origin)
      await button(page).click()
      await portal(page)
        .getByRole('link', { name: /^Cancel subscription/ })
        .click()
      await portal(page).getByRole('button', { name: 'Confirm cancellation' }).click()
      await expect.poll(() => told(page)).toEqual(['opened', 'changed'])
      await page.getByRole('button', { name: 'Close' }).click()
      await expect.poll(() => told(page)).toEqual(['opened', 'changed', 'closed'])
    } finally {
      await host.stop()
    }
  })

  test('a tab, which seems closed at once, counts as closed when the customer is back', async ({ page, demo }) => {
    const { portal: href } = await makeScenario(page.request, 'active')
    const host = await startHostPage({ appUrl: demo.appUrl, href, mode: 'tab', headers })
    try {
      // Playwright tells every page that it has the focus, and hides that a tab takes it.
      await page.addInitScript(() => {
        document.hasFocus = () => 'isBack' in window
        const open = window.open.bind(window)
        window.open = (...asked) => Object.assign(window, { tab: open(...asked) }).tab
      })
      await page.goto(host.origin)
      const opening = page.context().waitForEvent('page')
      await button(page).click()
      await expect((await opening).getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
      const seemsClosed = () => page.evaluate(() => (window as unknown as { tab: Window }).tab.closed)
      await expect.poll(seemsClosed).toBe(true)
      await renderLinkAnew(page)
      // Longer than the script takes to look again.
      await page.waitForTimeout(1_000)
      expect(await told(page)).toEqual(['opened'])
      await page.evaluate(() => Object.assign(window, { isBack: true }))
      await expect.poll(() => told(page)).toEqual(['opened', 'closed'])
    } finally {
      await host.stop()
    }
  })
})

test('the pretend app shows it, and what the button told it', async ({ page }) => {
  await page.goto('/sandbox/shop')
  await expectAccessible(page)
  await button(page).click()
  await expect(portal(page).getByRole('main')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('log')).toContainText('portico:closed')
})

test('embed.js is asked about again, not sent again', { tag: '@desktop' }, async ({ request }) => {
  const first = await request.get('/embed.js')
  expect(first.headers()['cache-control']).toContain('max-age=3600')
  const again = await request.get('/embed.js', { headers: { 'if-none-match': first.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})
