import { expect, expectAccessible, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

test.skip(({ isMobile }) => isMobile, 'the pages on a phone are seen by the stories of the pages')

test('a key is made, shown once, used and revoked; a link secret as well', async ({ page, console: { home } }) => {
  await page.goto(`${home}/developers`)
  const keys = page.getByRole('region', { name: 'API keys' })
  await keys.getByLabel('Name').fill('shop server')
  for (const of of ['Portal sessions', 'Portal links', 'Configurations']) await keys.getByLabel(of).selectOption('none')
  await keys.getByRole('button', { name: 'Make a key' }).click()
  await expect(keys.getByText('A key that may do nothing is of no use')).toBeVisible()
  await expect(keys.getByLabel('Name')).toHaveValue('shop server')
  await keys.getByLabel('Configurations').selectOption('read')
  await keys.getByRole('button', { name: 'Make a key' }).click()
  const key = await keys.getByLabel('The new key').inputValue()
  await expectAccessible(page)
  const call = (path: string) => page.request.get(`/v1/billing_portal/${path}`, { headers: { authorization: `Bearer ${key}` } })
  expect((await call('configurations')).status()).toBe(200)
  expect((await call('sessions')).status()).toBe(403)
  await page.reload()
  await expect(keys.getByLabel('The new key')).toHaveCount(0)
  const row = keys.getByRole('row', { name: /shop server/ })
  await expect(row).toContainText('configurations:read')
  await expect(row).not.toContainText('Never')
  await row.getByRole('button', { name: 'Revoke the key shop server' }).click()
  await expect(row).toContainText('Revoked')
  expect((await call('configurations')).status()).toBe(401)

  const secrets = page.getByRole('region', { name: 'Link secrets' })
  await secrets.getByRole('button', { name: 'Make a secret' }).click()
  expect(await secrets.getByLabel('The new secret').inputValue()).toMatch(/^plsec_/)
  await secrets.getByRole('button', { name: /^Revoke the secret/ }).click()
  await expect(secrets.getByRole('cell', { name: 'Revoked' })).toBeVisible()
})

test('what was given up stands in the sync page with its error, without secrets, and is done when tried again', async ({ page, console: { account, home, merchant, sql } }) => {
  const { customer } = await makeScenario(page.request, 'active', account)
  const job = { merchantId: merchant, customerId: customer, full: true }
  await sql(
    `WITH added AS (SELECT * FROM graphile_worker.add_job('sync_customer', payload := $1::json, job_key := $2, run_at := now() + interval '1 year'))
     UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'JobFailed: no answer with sk_test_secretkey123' WHERE id = (SELECT id FROM added)`,
    [JSON.stringify(job), `story:${merchant}`],
  )
  await sql(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'JobFailed: no answer with sk_test_secretkey123' WHERE key = $1`, [`story:${merchant}`])
  await page.goto(`${home}/sync`)
  const row = page.getByRole('row', { name: /Sync of a customer/ })
  await expect(row).toContainText('JobFailed: no answer with [redacted]')
  await expect(page.getByText('Some of it was given up')).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: `Try again: Sync of a customer ${customer}` }).click()
  await expect(row).toHaveCount(0)
  expect(await sql(`SELECT actor, details FROM audit_log WHERE merchant_id = $1 AND action = 'sync.replay'`, [merchant])).toEqual([
    { actor: expect.stringMatching(/^user:/), details: { outcome: 'ok' } },
  ])
})
