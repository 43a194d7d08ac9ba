import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  const key = `story:${merchant}`
  await sql(`SELECT graphile_worker.add_job('sync_customer', payload := $1::json, job_key := $2, run_at := now() + interval '1 year')`, [JSON.stringify(job), key])
  await sql(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'JobFailed: no answer with sk_test_secretkey123' WHERE key = $1`, [key])
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

test('an endpoint is told, refuses, is looked into and told again; its secret is shown to who asks', async ({ page, console: { account, home } }) => {
  let status = 500
  const got: string[] = []
  const server = createServer((request, response) => {
    request.resume()
    got.push(String(request.headers['webhook-id']))
    response.writeHead(status).end(status === 200 ? 'thanks' : 'the shop is closed')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  try {
    const { customer } = await makeScenario(page.request, 'active', account)
    await page.goto(`${home}/developers`)
    await page.getByText('Add an endpoint').click()
    await page.getByLabel('Address').fill('not an address')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('Enter a whole address such as https://example.com/webhooks.')).toBeVisible()
    if (!(await page.getByLabel('Address').isVisible())) await page.getByText('Add an endpoint').click()
    await page.getByLabel('Address').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`)
    await page.getByLabel('portal_link.created').check()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('Nothing yet. It begins with the next event in the portal.')).toBeVisible()
    const endpoint = page.url()

    await page.goto(`${home}/customers/${customer}`)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect.poll(() => got.length).toBeGreaterThan(0)
    await page.goto(endpoint)
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('row', { name: /portal_link.created/ })).toContainText('1', { timeout: 500 })
    }).toPass()
    await page.getByRole('link', { name: 'portal_link.created' }).click()
    await expect(page.getByText('the shop is closed')).toBeVisible()
    await expect(page.getByRole('group', { name: 'Message' })).toContainText(customer)
    status = 200
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect(page.getByText('It is sent again now.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Taken', { timeout: 500 })
    }).toPass()
    expect(new Set(got).size).toBe(1)

    await page.goto(endpoint)
    await page.getByRole('button', { name: 'Show the secret' }).click()
    expect(await page.getByRole('textbox', { name: 'Secret', exact: true }).inputValue()).toMatch(/^whsec_/)
    await page.getByRole('button', { name: 'Switch off' }).click()
    await expect(page.getByRole('button', { name: 'Switch on' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Delete this endpoint' }).click()
    await expect(page).toHaveURL(`${home}/developers`)
    await expect(page.getByText('/hooks')).toHaveCount(0)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  }
})
