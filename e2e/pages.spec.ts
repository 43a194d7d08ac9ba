import { expect, expectAccessible, hydrated, test } from './fixtures'

test('every link of a portal that is no file leads to a page of its own, and back', async ({ page, openPortal }) => {
  await openPortal('past_due')
  const portal = page.url()
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const pages = [...new Set(links)].filter((url) => !url.includes('/documents/')).slice(0, 6)
  expect(pages.length).toBeGreaterThan(3)
  for (const url of pages) {
    const response = await page.goto(url)
    expect(response?.status(), url).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(
      page
        .getByRole('main')
        .locator(`a[href="${new URL(portal).pathname}"]`)
        .first(),
    ).toBeVisible()
    await expectAccessible(page)
  }
})

test('the whole history is there: more is loaded below, or opened where there is no JavaScript', async ({
  page,
  openPortal,
  openBrowser,
}) => {
  await openPortal('many_invoices')
  await page.getByRole('link', { name: 'All invoices' }).click()
  await expect(page.getByRole('row')).toHaveCount(21)
  await expect(page.getByText('USD: 240 invoices')).toBeVisible()
  await hydrated(page.getByRole('link', { name: 'Load more' }))
  await page.getByRole('link', { name: 'Load more' }).click()
  await expect(page.getByRole('row')).toHaveCount(41)
  await expectAccessible(page)
  const plain = await (
    await openBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  await plain.goto(page.url())
  await plain.getByRole('link', { name: 'Load more' }).click()
  await expect(plain).toHaveURL(/before=/)
  await expect(plain.getByRole('row')).toHaveCount(21)
})

test('another customer’s invoice is not found', async ({ page, openPortal }) => {
  await openPortal('yen')
  const invoice = await page.locator('a[href*="/invoices/in_"]').first().getAttribute('href')
  await openPortal('active')
  const response = await page.goto(`${page.url()}/invoices/${invoice?.split('/').at(-1)}`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('the console says what will be there', async ({ page }) => {
  await page.goto('/console')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('QA makes a customer in any situation and opens the portal', async ({ page }) => {
  await page.goto('/sandbox')
  await expectAccessible(page)
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Paused', exact: true }).click()
  const portal = await opened
  await expect(portal.getByText('Paused').first()).toBeVisible()
  await expectAccessible(portal)
})

// Other stories open the seeded scenarios. These alternate between the two devices, whose widths and colour schemes
// those stories compare.
const scenarios = [
  'cancel_at',
  'credit_balance',
  'dinar',
  'incomplete',
  'no_card',
  'right_to_left',
  'send_invoice',
  'several_items',
  'taxed',
  'trialing_without_card',
  'past_due_3ds',
  'unpaid',
  'metered',
  'scheduled_change',
  'pausing',
  'pausing_service',
  'paused_service',
  'resumption_failed',
  'card_expiring',
  'expired_card',
  'discount_ending',
  'refunded',
  'tax_ids',
]
for (const [place, name] of scenarios.entries()) {
  test(
    `the portal of ${name.replaceAll('_', ' ')} opens and is accessible`,
    { tag: place % 2 === 0 ? '@desktop' : '@phone' },
    async ({ page, request }) => {
      const made = (await (await request.post(`/sandbox/scenarios/${name}`)).json()) as { portal: string }
      await page.goto(made.portal)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    },
  )
}
