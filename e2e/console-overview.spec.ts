import { expect, expectAccessible, test } from './console-fixtures'
import { parseCsv } from '../scripts/testing/parse-csv'
import { makeScenario } from './open-scenario'

test(
  'the overview draws and tells who left and why, with and without JavaScript, and as files that start no formula',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { home, merchant, sql, state } }) => {
    await sql(
      `INSERT INTO subscriptions (merchant_id, id, customer_id, status, currency, collection_method, billing_mode, start_date, created_at, canceled_at, cancellation_feedback, cancellation_comment)
     SELECT $1, 'sub_gone' || n, 'cus_gone' || n, 'canceled', 'usd', 'charge_automatically', 'classic', now(), now(), now(),
       CASE WHEN n < 4 THEN 'too_complex' ELSE 'low_quality' END, CASE n WHEN 1 THEN '=HYPERLINK("http://evil.example";"Win")' END
     FROM generate_series(1, 5) n ON CONFLICT DO NOTHING`,
      [merchant],
    )
    await page.goto(home)
    const reasons = page.getByRole('region', { name: 'Cancellations by reason' })
    await expect(reasons.locator('svg').filter({ hasText: /too\s*complicated/ })).toBeVisible()
    await expect(reasons.locator('[data-chart]')).toHaveAccessibleName(/Its figures are in the table below/)
    await reasons.getByText('As a table').click()
    await expect(reasons.getByRole('row', { name: 'It is too complicated 3' })).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByText('=HYPERLINK("http://evil.example";"Win")')).toBeVisible()

    const plain = await (await openBrowser({ javaScriptEnabled: false, storageState: state })).newPage()
    await plain.goto(`${home}?range=12m`)
    await plain.getByRole('region', { name: 'Cancellations by month' }).getByText('As a table').click()
    await expect(plain.getByRole('table', { name: 'Cancellations by month and reason' }).getByRole('row')).toHaveCount(
      13,
    )
    await expect(plain.locator('[data-chart]').first()).toBeHidden()

    const cancellations = await page.request.get(`${home}/overview/cancellations.csv`)
    expect(cancellations.headers()['content-type']).toBe('text/csv; charset=utf-8')
    const rows = parseCsv(await cancellations.text())
    expect(rows.find((row) => row['Customer id'] === 'cus_gone1')?.Comment).toMatch(/^'=HYPERLINK/)
    const months = parseCsv(await (await page.request.get(`${home}/overview/months.csv`)).text())
    expect(months).toHaveLength(12)
    await page.getByLabel('Separator of the CSV').selectOption('Separated by semicolons')
    const [downloaded] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Figures (CSV)' }).click(),
    ])
    expect(new URL(downloaded.url()).pathname + new URL(downloaded.url()).search).toBe(
      `${home}/overview/months.csv?separator=semicolon`,
    )
    expect((await page.request.get(`${home}/overview/months.csv?separator=pipe`)).status()).toBe(422)
    expect((await page.request.get(`${home}/overview/else.csv`)).status()).toBe(404)
    const stranger = await openBrowser({ storageState: { cookies: [], origins: [] } })
    expect((await stranger.request.get(`${home}/overview/cancellations.csv`)).status()).toBe(401)
  },
)

test('the overview begins with what needs attention, whose rows lead to the customers, and defines its figures', async ({
  page,
  openBrowser,
  console: { account, home, state },
}) => {
  for (const name of ['past_due', 'card_expiring', 'cancel_scheduled', 'trialing'] as const)
    await makeScenario(page.request, name, account)
  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await expect(attention.getByRole('link', { name: /Past due .* USD [\d,.]+ open/ })).toBeVisible()
  await expect(attention.getByRole('link', { name: /whose card ends before the next charge/ })).toBeVisible()
  await expect(page.getByText(/noted every day/)).toBeVisible()
  await expectAccessible(page)
  const revenue = page.getByLabel('Monthly recurring revenue: what it counts')
  const definition = page.getByText(/before tax and after the discounts that recur/)
  await expect(definition).toBeHidden()
  await revenue.focus()
  await page.keyboard.press('Enter')
  await expect(definition).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Trials: what it counts').focus()
  await page.keyboard.press('Enter')
  await expect(definition).toBeHidden()
  await page.getByRole('link', { name: '13 weeks' }).click()
  await expect(page).toHaveURL(`${home}?range=13w`)
  await expect(page.getByRole('link', { name: '13 weeks' })).toHaveAttribute('aria-current', 'page')
  await attention.getByRole('link', { name: /set to end/ }).click()
  await expect(page.getByRole('table', { name: 'Customers' }).getByText('Cancels').first()).toBeVisible()

  const plain = await (await openBrowser({ javaScriptEnabled: false, storageState: state })).newPage()
  await plain.goto(home)
  await plain.getByLabel('Churned subscriptions: what it counts').click()
  await expect(plain.getByText(/without those that ended in their trial/)).toBeVisible()
})
