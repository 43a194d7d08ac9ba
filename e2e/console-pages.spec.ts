import { expect, expectAccessible, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

test('every page of the console is whole and accessible, with something on it and by its address', async ({
  page,
  console: { account, home, merchant, sql },
}) => {
  test.slow()
  const { customer } = await makeScenario(page.request, 'several_subscriptions', account)
  await makeScenario(page.request, 'canceled', account)
  await sql(
    `INSERT INTO webhook_endpoints (merchant_id, id, url, types, secret, created_at) VALUES ($1, 'whep_seen', 'https://shop.example/hooks', '{}', '', now()) ON CONFLICT DO NOTHING`,
    [merchant],
  )
  await sql(
    `INSERT INTO webhook_deliveries (merchant_id, id, endpoint_id, event_id, event_type, status, attempts, created_at)
     VALUES ($1, 'whd_seen', 'whep_seen', 'pevt_seen', 'subscription.kept', 'failed', 1, now()) ON CONFLICT DO NOTHING`,
    [merchant],
  )
  await sql(
    `INSERT INTO webhook_attempts (merchant_id, delivery_id, number, at, duration_ms, response_status, response_body)
     VALUES ($1, 'whd_seen', 1, now(), 120, 500, 'out of order') ON CONFLICT DO NOTHING`,
    [merchant],
  )
  await sql(
    `INSERT INTO sync_runs (merchant_id, id, kind, status, counts, started_at, updated_at)
     VALUES ($1, 'run_seen', 'import', 'running', '{"written": 40, "left": 60}', now(), now()) ON CONFLICT DO NOTHING`,
    [merchant],
  )
  await sql(
    `INSERT INTO declarations (merchant_id, id, kind, country, locale, fields, reference, status, reason, received_at, due_at)
     SELECT $1, 'declared_' || status, 'cancellation', 'DE', 'de', $2, 'SEEN-' || left(status, 4), status, reason, now(), now()
     FROM (VALUES ('queued', 'none'), ('carried_out', NULL)) AS v (status, reason) ON CONFLICT DO NOTHING`,
    [
      merchant,
      {
        ground: 'ordinary',
        reason: null,
        name: 'Zoë',
        email: 'zoe@example.com',
        postalAddress: null,
        contract: 'INV-1',
        endsOn: null,
      },
    ],
  )
  const paths = [
    '',
    '?range=12m',
    '/customers',
    `/customers/${customer}`,
    '/customers?q=nobody-has-this-name',
    '/customers?q=cus_notinthemirror',
    '/declarations',
    '/sync',
    '/settings',
    '/settings/law',
    '/configurations',
    '/configurations/bpc_default',
    '/developers',
    '/developers/endpoints/whep_seen',
    '/developers/deliveries/whd_seen',
    '/team',
    '/../account',
  ]
  for (const path of paths) {
    const response = await page.goto(`${home}${path}`)
    expect(response?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (path === '?range=12m') await expect(page.locator('[data-chart] svg').first()).toBeVisible()
    if (path === '/sync') await expect(page.getByText('40 of 100 customers')).toBeVisible()
    await expectAccessible(page)
  }
})

test(
  'a merchant one does not belong to is not found, and who is not signed in is led to signing in and back',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { home } }) => {
    expect((await page.goto('/console/merch_someoneelse/settings'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
    await expectAccessible(page)
    const stranger = await (await openBrowser({ storageState: { cookies: [], origins: [] } })).newPage()
    await stranger.goto(`${home}/customers`)
    await expect(stranger).toHaveURL(/\/console\/sign-in\?to=/)
    await expectAccessible(stranger)
  },
)

test('on a phone the menu opens the pages', { tag: '@phone' }, async ({ page, console: { home } }) => {
  await page.goto(home)
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Team' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
  await page.getByText('Menu', { exact: true }).click()
  await expectAccessible(page)
})
