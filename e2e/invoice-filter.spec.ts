import type { Page } from '@playwright/test'
import { expectAccessibleWithScript } from './expect-accessible-with-script'
import { expect, expectAccessible, hydrated, test } from './fixtures'

/** The invoice's number, which stands below its date. */
async function numberOf(page: Page, row: number): Promise<string> {
  return (await page.getByRole('row').nth(row).getByRole('cell').first().locator('small').textContent()) ?? ''
}

test.describe('with JavaScript', { tag: '@desktop' }, () => {
  test('a long history is narrowed by period and status, counted, and searched by number, all at once', async ({
    page,
    openPortal,
  }) => {
    await openPortal('many_invoices')
    await page.getByRole('link', { name: 'All invoices' }).click()
    await expect(page.getByText('USD: 240 invoices')).toBeVisible()
    await hydrated(page.getByRole('link', { name: 'Load more' }))
    await page.getByRole('link', { name: 'Load more' }).click()
    await expect(page.getByRole('row')).toHaveCount(41)
    const number = await numberOf(page, 30)
    await page
      .getByRole('link', { name: /^View invoice/ })
      .nth(35)
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Invoice /)
    await page.goBack()
    await expect(page.getByRole('row')).toHaveCount(41)
    await expect(page.getByRole('link', { name: 'Load more' })).toBeVisible()

    const filter = page.getByRole('search')
    await expect(filter.getByRole('button')).toHaveCount(0)
    await page.getByLabel('Period').focus()
    await page.getByLabel('Period').selectOption('Last 12 months')
    await expect(page.getByText(/^USD: 5[23] invoices$/)).toBeVisible()
    await expect(page.getByRole('row'), 'what was loaded belongs to the list before').toHaveCount(21)
    await expect(page.getByLabel('Period')).toBeFocused()
    await page.getByLabel('Status').selectOption('Paid')
    await expect(page).toHaveURL(/status=paid&period=last_12_months/)
    await expect(filter.getByRole('status')).toHaveText(/^This filter shows 5[23] invoices\.$/)
    await expect(page.getByLabel('Period')).toHaveValue('last_12_months')
    await expectAccessible(page)

    await filter.getByRole('link', { name: 'Show all' }).click()
    await hydrated(page.getByLabel('Invoice number'))
    await page.getByLabel('Invoice number').pressSequentially(number)
    await expect(page.getByText('USD: 1 invoice', { exact: true })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByLabel('Invoice number')).toBeFocused()
    await expect(page.getByRole('row').nth(1)).toContainText(number)
  })

  test('a filter that nothing matches is no empty history, and one that cannot be read says so and loses nothing', async ({
    page,
    openPortal,
  }) => {
    await openPortal('many_invoices')
    await page.goto(`${page.url()}/invoices?status=void`)
    await expect(page.getByText('No invoice matches this filter')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Export' })).toBeHidden()
    await expectAccessible(page)
    await page.goto(page.url().replace('status=void', 'period=range&from=2026-05-01&to=2026-04-01'))
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
      'The first day is after the last one.',
    )
    await expect(page.getByLabel('First day')).toHaveValue('2026-05-01')
    await expect(page.getByText('USD: 240 invoices')).toBeVisible()
    await expectAccessible(page)
    await page.goto(page.url().replace(/period=.*/, 'before=0.in_x'))
    await expect(page.getByText('There are no older invoices')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Newest invoices' })).toBeVisible()
  })

  test('a filter without a connection keeps what was chosen, says so, and acts once there is one', async ({
    page,
    openPortal,
    context,
  }) => {
    await openPortal('many_invoices')
    await page.goto(`${page.url()}/invoices`)
    await hydrated(page.getByLabel('Status'))
    await context.setOffline(true)
    await page.getByLabel('Period').selectOption('Last year')
    await expect(page.getByRole('search').getByRole('alert')).toContainText('You are offline')
    await expect(page.getByRole('row')).toHaveCount(21)
    await context.setOffline(false)
    await expect(page).toHaveURL(/period=last_year/)
    await expect(page.getByText(/^USD: 5[23] invoices$/)).toBeVisible()
    await expect(page.getByRole('search').getByRole('alert')).toHaveCount(0)
  })
})

test.describe('in an answer', { tag: '@desktop' }, () => {
  // What the browser and React log of a connection that is lost.
  test.use({ expectedErrors: [/React error #412|ERR_INTERNET_DISCONNECTED/] })

  test('a connection that breaks off is named as the cause, and the page comes back with it', async ({
    page,
    openPortal,
    context,
  }) => {
    await openPortal('many_invoices')
    await page.goto(`${page.url()}/invoices`)
    await hydrated(page.getByLabel('Status'))
    await page.route(/period=last_year/, async (route) => {
      const response = await route.fetch()
      const whole = await response.text()
      await context.setOffline(true)
      await route.fulfill({ response, body: whole.slice(0, whole.length / 2) })
    })
    await page.getByLabel('Period').selectOption('Last year')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
    await expect(page.getByText('This page could not be loaded.')).toBeVisible()
    await expect(page).toHaveTitle('You are offline')
    await expectAccessible(page)
    await page.unroute(/period=last_year/)
    await context.setOffline(false)
    await expect(page.getByText(/^USD: 5[23] invoices$/)).toBeVisible()
  })
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('the history is filtered, searched and read page by page', async ({ page, openPortal, openBrowser }) => {
    await openPortal('many_invoices')
    await page.getByRole('link', { name: 'All invoices' }).click()
    await page.getByLabel('Period').selectOption('Last year')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByText(/^USD: 5[23] invoices$/)).toBeVisible()
    await page.getByRole('link', { name: 'Load more' }).click()
    await expect(page).toHaveURL(/period=last_year.*before=/)
    await expect(page.getByText(/^USD: 5[23] invoices$/)).toBeVisible()
    const number = await numberOf(page, 1)
    await page.getByRole('search').getByRole('link', { name: 'Show all' }).click()
    await page.getByLabel('Invoice number').fill(number)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expectAccessibleWithScript(page, openBrowser)
  })

  test('the days of a period are asked for once it is chosen', async ({ page, openPortal }) => {
    await openPortal('many_invoices')
    await page.getByRole('link', { name: 'All invoices' }).click()
    await expect(page.getByLabel('First day')).toBeHidden()
    await page.getByLabel('Period').selectOption('From – to')
    await page.getByLabel('First day').fill('2026-01-01')
    await page.getByLabel('Last day').fill('2026-01-31')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByText(/^USD: [45] invoices$/)).toBeVisible()
  })
})
