import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { expect, expectAccessible, hydrated, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

test(
  'a key is made, shown once, used and revoked; a link secret as well',
  { tag: '@desktop' },
  async ({ page, console: { home } }) => {
    await page.goto(`${home}/developers`)
    const keys = page.getByRole('region', { name: 'API keys' })
    await keys.getByLabel('Name').fill('shop server')
    for (const of of ['Portal sessions', 'Portal links', 'Configurations'])
      await keys.getByLabel(of).selectOption('none')
    await keys.getByRole('button', { name: 'Create a key' }).click()
    await expect(keys.getByText('Choose at least one permission.')).toBeVisible()
    await expect(keys.getByLabel('Name')).toHaveValue('shop server')
    await keys.getByLabel('Configurations').selectOption('read')
    await keys.getByRole('button', { name: 'Create a key' }).click()
    const key = await keys.getByLabel('New key').inputValue()
    await expectAccessible(page)
    const call = (path: string) =>
      page.request.get(`/v1/billing_portal/${path}`, { headers: { authorization: `Bearer ${key}` } })
    expect((await call('configurations')).status()).toBe(200)
    expect((await call('sessions')).status()).toBe(403)
    await page.reload()
    await expect(keys.getByLabel('New key')).toHaveCount(0)
    const row = keys.getByRole('row', { name: /shop server/ })
    await expect(row).toContainText('configurations:read')
    await expect(row).not.toContainText('Never')
    await row.getByRole('button', { name: 'Revoke the key shop server' }).click()
    await expect(row).toContainText('Revoked')
    expect((await call('configurations')).status()).toBe(401)

    const secrets = page.getByRole('region', { name: 'Link secrets' })
    await secrets.getByRole('button', { name: 'Create a secret' }).click()
    expect(await secrets.getByLabel('New secret').inputValue()).toMatch(/^plsec_/)
    await secrets.getByRole('button', { name: /^Revoke the secret/ }).click()
    await expect(secrets.getByRole('cell', { name: 'Revoked' })).toBeVisible()
  },
)

test(
  'what was given up stands in the sync page with its error, without secrets, and is done when tried again, one by one or all at once',
  { tag: '@desktop' },
  async ({ page, console: { account, home, merchant, sql } }) => {
    const { customer } = await makeScenario(page.request, 'active', account)
    const job = JSON.stringify({ merchantId: merchant, customerId: customer, full: true })
    const keys = [1, 2, 3].map((number) => `story:${merchant}:${number}`)
    await sql(
      `SELECT graphile_worker.add_job('sync_customer', payload := $1::json, job_key := key, run_at := now() + interval '1 year') FROM unnest($2::text[]) key`,
      [job, keys],
    )
    await sql(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'JobFailed: no answer with sk_test_secretkey123' WHERE key = ANY($1)`,
      [keys],
    )
    await page.goto(`${home}/sync`)
    const rows = page.getByRole('row', { name: /Sync of a customer/ })
    const again = rows.first().getByRole('button', { name: `Retry: Sync of a customer ${customer}` })
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText('JobFailed: no answer with [redacted]')
    await expect(page.getByText('Some jobs have failed')).toBeVisible()
    await expectAccessible(page)
    await hydrated(again)
    await again.click()
    await expect(rows).toHaveCount(2)
    await expect(page.getByRole('status').filter({ hasText: 'Retrying the job.' })).toBeVisible()
    await page.getByRole('button', { name: 'Retry all' }).click()
    await expect(rows).toHaveCount(0)
    await expect(page.getByRole('status').filter({ hasText: 'Retrying 2 jobs.' })).toBeVisible()
    await expect
      .poll(() => sql('SELECT key FROM graphile_worker._private_jobs WHERE key = ANY($1)', [keys]))
      .toEqual([])
    const replays = await sql(
      `SELECT action, actor, details FROM audit_log WHERE merchant_id = $1 AND action LIKE 'sync.%' ORDER BY at`,
      [merchant],
    )
    const byUser = { actor: expect.stringMatching(/^user:/), details: { outcome: 'ok' } }
    expect(replays).toEqual([
      { action: 'sync.replay', ...byUser },
      { action: 'sync.replay_all', ...byUser },
    ])
  },
)

test(
  'an endpoint is told, refuses, is looked into and told again; its secret is shown to who asks, and the old one signs beside a new one',
  { tag: '@desktop' },
  async ({ page, console: { account, home } }) => {
    let status = 500
    const got: { body: string; headers: Record<string, string> }[] = []
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        got.push({ body, headers: request.headers as Record<string, string> })
        response.writeHead(status).end(status === 200 ? 'thanks' : 'the shop is closed')
      })
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    try {
      const { customer } = await makeScenario(page.request, 'active', account)
      await page.goto(`${home}/developers`)
      await page.getByText('Add an endpoint').click()
      await page.getByLabel('Address').fill('not an address')
      await page.getByRole('button', { name: 'Add endpoint', exact: true }).click()
      await expect(page.getByText('Enter a full address such as https://example.com/webhooks.')).toBeVisible()
      if (!(await page.getByLabel('Address').isVisible())) await page.getByText('Add an endpoint').click()
      await page.getByLabel('Address').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`)
      await page.getByLabel('portal_link.created').check()
      await page.getByRole('button', { name: 'Add endpoint', exact: true }).click()
      await expect(
        page.getByText('There are no deliveries yet. The next event in the portal will be the first.'),
      ).toBeVisible()
      const endpoint = page.url()

      await page.goto(`${home}/customers/${customer}`)
      await page.getByRole('button', { name: 'Create a link' }).click()
      await expect.poll(() => got.length).toBeGreaterThan(0)
      await page.goto(endpoint)
      await expect(async () => {
        await page.reload()
        await expect(page.getByRole('row', { name: /portal_link.created/ })).toContainText('1', { timeout: 500 })
      }).toPass()
      const shownSecret = (name: string) => page.getByRole('textbox', { name, exact: true })
      await page.getByRole('button', { name: 'Reveal secret' }).click()
      const old = await shownSecret('Secret').inputValue()
      await page.getByRole('button', { name: 'Rotate secret' }).click()
      const fresh = await shownSecret('New secret').inputValue()
      await expect(page.getByText('The old one also signs for a day.')).toBeVisible()
      await page.reload()
      expect(await page.content()).not.toContain(fresh)
      await page.getByRole('link', { name: 'portal_link.created' }).click()
      // A busy machine may have made the second attempt by now.
      await expect(page.getByText('the shop is closed').first()).toBeVisible()
      await expect(page.getByRole('group', { name: 'Message' })).toContainText(customer)
      status = 200
      await page.getByRole('button', { name: 'Resend' }).click()
      await expect(page.getByText('Resending.')).toBeVisible()
      await expect(async () => {
        await page.reload()
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Delivered', { timeout: 500 })
      }).toPass()
      expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
      const verify = (secret: string, message = got.at(-1)) =>
        new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})
      for (const secret of [old, fresh])
        expect(verify(secret)).toMatchObject({ type: 'portal_link.created', data: { customer } })
      expect(() => verify(fresh, got[0])).toThrow()

      await page.goto(endpoint)
      await page.getByRole('button', { name: 'Disable' }).click()
      await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Delete endpoint' }).click()
      await expect(page).toHaveURL(`${home}/developers`)
      await expect(page.getByText('/hooks')).toHaveCount(0)
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    }
  },
)
