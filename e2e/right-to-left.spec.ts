import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

const languages = [
  { lang: 'ar', name: 'العربية' },
  { lang: 'he', name: 'עברית' },
]

for (const { lang, name } of languages) {
  test(`a customer reads and cancels from right to left: ${lang}`, { tag: '@phone' }, async ({ page, openBrowser }) => {
    const { subscriptions } = await openScenario(page, 'active')
    await chooseLanguage(page, name)
    await expectRightToLeft(page, lang)
    const overview = page.url()

    const card = page.getByText(/^\p{Cf}*Visa/u).first()
    await expectLeftToRight(card)

    await page.goto(`${overview}/payment-method`)
    const fields = page.frameLocator('.StripeElement iframe')
    await expect(fields.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(fields.locator('#Field-numberInput')).toHaveCSS('direction', 'ltr')
    await expectRightToLeft(page, lang)
    await expectLeftToRight(card)

    await page.goto(`${overview}/invoices`)
    await expectRightToLeft(page, lang)
    await expectLeftToRight(page.getByText(/^\w{8}-\d{4}$/).first())

    await page.goto(`${overview}/subscriptions/${subscriptions[0]}/cancel`)
    await expectRightToLeft(page, lang)
    await expectBackAtTheRight(page)
    await page.getByRole('main').getByRole('button').click()
    await expect(page).toHaveURL(/\/receipts\//)
    await expectRightToLeft(page, lang)
    await expectLeftToRight(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/))

    const stranger = await (await openBrowser({ locale: lang })).newPage()
    await stranger.goto(`/login?lang=${lang}`)
    await expectRightToLeft(stranger, lang)
    await chooseLanguage(stranger, 'Nederlands')
    await expect(stranger.locator('html')).toHaveAttribute('dir', 'ltr')
  })
}

/** By typing its name, once a script has made the field. */
async function chooseLanguage(page: Page, name: string): Promise<void> {
  const picker = page.locator('details').filter({ hasText: name })
  await expect(picker.locator('input[type=search]')).toBeAttached()
  await expect(picker.locator('input[hidden][type=search]')).toHaveCount(0)
  await picker.locator('summary').click()
  await picker.getByRole('searchbox').fill(name)
  await expect(picker.getByRole('listitem')).toHaveText([name])
  await picker.getByRole('searchbox').press('Enter')
  await page.waitForLoadState()
}

async function expectRightToLeft(page: Page, lang: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectAccessible(page)
}

/** The letters of a text stand on the screen in the order in which they are written. */
async function expectLeftToRight(text: Locator): Promise<void> {
  const places = await text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: number[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (const { index } of node.data.matchAll(/[^\s\p{Cf}]/gu)) {
        const letter = document.createRange()
        letter.setStart(node, index)
        letter.setEnd(node, index + 1)
        found.push(letter.getBoundingClientRect().x)
      }
    }
    return found
  })
  expect(places.length).toBeGreaterThan(4)
  expect(places).toEqual([...places].sort((one, other) => one - other))
}

/** The link back stands at the page's start, and its arrow points there. */
async function expectBackAtTheRight(page: Page): Promise<void> {
  const link = page.getByRole('main').getByRole('link').first()
  const box = await link.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan((page.viewportSize()?.width ?? 0) - 24)
  const [tip, tail] = await link.locator('path').evaluate((path) => {
    const drawn = path as SVGPathElement
    const seen = drawn.getScreenCTM()
    // The arrow begins at its tail, and its line ends at the tip.
    return [drawn.getPointAtLength(14), drawn.getPointAtLength(0)].map(
      (point) => point.matrixTransform(seen ?? undefined).x,
    )
  })
  expect(tip).toBeGreaterThan(tail ?? Infinity)
}
