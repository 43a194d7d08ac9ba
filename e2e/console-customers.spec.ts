import { expect, expectAccessible, hydrated, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

// A refused link is a 410, which the browser logs too.
test.use({ expectedErrors: [/the server responded with a status of 410/] })

test(
  'customers are found by name, address, id and status, and all of them page by page',
  { tag: '@desktop' },
  async ({ page, console: { account, home, merchant, sql } }) => {
    const { customer, subscriptions } = await makeScenario(page.request, 'past_due', account)
    await sql(
      `INSERT INTO customers (merchant_id, id, name, email, created_at, synced_at)
     SELECT $1, 'cus_listed' || n, 'Zoe Listed' || n, 'zoe' || n || '@listed.example', now() - n * interval '1 day', now() FROM generate_series(1, 60) n ON CONFLICT DO NOTHING`,
      [merchant],
    )
    await page.goto(`${home}/customers`)
    const seen = new Set<string>()
    for (;;) {
      for (const name of await page.getByRole('cell').getByRole('link').allTextContents()) seen.add(name)
      const next = page.getByRole('link', { name: 'Next page' })
      if ((await next.count()) === 0) break
      await next.click()
      await expect(page.getByRole('link', { name: 'First page' })).toBeVisible()
      await expect(page.getByText([...seen].at(-1) ?? '')).toHaveCount(0)
    }
    expect(seen.size).toBeGreaterThan(60)
    const search = page.getByRole('searchbox', { name: 'Name, e-mail or id' })
    await search.fill('zoe17@')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Zoe Listed17' })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await search.fill('listed')
    await page.keyboard.press('Enter')
    await expect(page.getByText('There are more matches. Type more to see them.')).toBeVisible()
    await search.fill('zoe')
    await page.keyboard.press('Enter')
    const states = page.getByRole('navigation', { name: 'Filter by state' })
    await states.getByRole('link', { name: 'Past due' }).click()
    await expect(page.getByText('No customers found')).toBeVisible()
    await search.fill('')
    await page.getByRole('button', { name: 'Search' }).click()
    const row = page.getByRole('table').getByRole('row').nth(1)
    await expect(row.getByText('Past due')).toBeVisible()
    await expect(row).toContainText(/Premium Monthly.*USD\s29\.99/)
    await page.getByRole('link', { name: 'Next charge sort the soonest first' }).click()
    await expect(page.getByRole('columnheader', { name: /^Next charge/ })).toHaveAttribute('aria-sort', 'ascending')
    await expect(states.getByRole('link', { name: 'Past due' })).toHaveAttribute('aria-current', 'true')
    await states.getByRole('link', { name: 'All' }).click()
    await page.getByRole('link', { name: 'Customer sort by name' }).click()
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page.getByRole('link', { name: /^Zoe Listed\d+$/ }).first()).toBeVisible()
    await search.fill(subscriptions[0] ?? '')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(`${home}/customers/${customer}`)
    await expect(page.getByRole('definition').first()).toHaveText('Premium Monthly')
    await expect(page.getByText('USD 29.99 open')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open in the sandbox' })).toHaveAttribute(
      'href',
      `/sandbox/customers/${customer}?account=${account}`,
    )
    await page.getByRole('link', { name: 'Customers' }).last().click()
    await expect(page).toHaveURL(`${home}/customers`)
  },
)

test(
  'a link is made, copied, opened, revoked and refused; mailed; a session is ended; support looks and changes nothing',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { account, home, mail, sql, merchant } }) => {
    test.slow()
    const { customer } = await makeScenario(page.request, 'active', account)
    const [{ email } = {}] = (await sql('SELECT email FROM customers WHERE merchant_id = $1 AND id = $2', [
      merchant,
      customer,
    ])) as { email: string }[]
    await page.goto(`${home}/customers/${customer}`)
    await page.getByLabel('Valid for').selectOption('1')
    await page.getByRole('button', { name: 'Create a link' }).click()
    const url = await page.getByLabel('URL of the new link').inputValue()
    await expectAccessible(page)
    const links = page.getByRole('table', { name: 'Portal links' }).getByRole('row')
    await expect(links).toHaveCount(3)

    const visitor = await (await openBrowser({ storageState: { cookies: [], origins: [] } })).newPage()
    await visitor.goto(url)
    await expect(visitor.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    await page.reload()
    // The form disappears with what it ended; the page shows the result.
    const told = (text: RegExp | string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
    const end = page.getByRole('button', { name: /^End the session/ })
    await hydrated(end)
    await end.click()
    await expect(page.getByRole('cell', { name: 'Ended' })).toBeVisible()
    await told('Session ended.')
    await expectAccessible(page)
    await visitor.reload()
    await expect(visitor.getByRole('heading', { name: 'Invoice history' })).toHaveCount(0)

    await links
      .filter({ hasText: 'until' })
      .first()
      .getByRole('button', { name: /^Revoke the link/ })
      .click()
    await expect(page.getByRole('cell', { name: 'Revoked' })).toBeVisible()
    await told('Link revoked. Its sessions have ended.')
    await expect(page.getByText('Session ended.')).toHaveCount(0)
    await page.getByRole('button', { name: 'Close this notice' }).click()
    await expect(page.getByText('Link revoked')).toHaveCount(0)
    expect((await visitor.goto(url))?.status()).toBe(410)

    await page.getByRole('button', { name: `E-mail a link to ${email}` }).click()
    await expect(page.getByText(`A link is on its way to ${email}.`)).toBeVisible()
    expect((await mail(email ?? '')).html).toContain('/p/')
    await page.getByRole('button', { name: 'Revoke all links' }).click()
    await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveCount(0)
    await told(/^\d links are revoked\.$/)

    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Open the portal as support' }).click()
    const support = await opened
    await expect(support.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    await expect(support.getByText('Support is looking at this page.').first()).toBeVisible()
    await expectAccessible(support)
    await page.reload()
    await expect(page.getByRole('cell', { name: /^Support, .* Read only$/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Audit trail' }).getByText('Revoked a link').first()).toBeVisible()
    await page.getByRole('button', { name: 'Sync with Stripe' }).click()
    await expect(page.getByText('Up to date with Stripe.')).toBeVisible()
    await expectAccessible(page)
  },
)
