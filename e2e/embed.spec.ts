import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { allowOrigins, startCookieProbe, startHostPage } from './host-page'
import { makeScenario } from './open-scenario'

const account = () => `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
const button = (page: Page) => page.getByRole('link', { name: 'Manage subscription' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Manage subscription' })
const portal = (page: Page) => page.frameLocator('iframe[title="Manage subscription"]')
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told)

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
      expect((await told(page)).at(-1)).toBe('closed')
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
      await button(page).click()
      await expect.poll(() => told(page)).toEqual(['opened'])
      await page.getByRole('button', { name: 'Close' }).click()
      await expect(dialog(page)).toHaveCount(0)
      await button(page).press('Enter')
      await expect.poll(() => told(page)).toEqual(['opened', 'closed', 'opened'])
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
