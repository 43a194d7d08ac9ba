import pg from 'pg'
import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

const notice = 'Support is looking at this page.'

test(
  'a supporter sees the portal with a notice, and finds nothing to press, by no address either',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    const {
      customer,
      subscriptions: [subscription],
    } = await openScenario(page, 'past_due')
    const client = new pg.Client({ connectionString: demo.databaseUrl })
    await client.connect()
    await client.query('UPDATE portal_sessions SET read_only = true WHERE customer_id = $1', [customer])
    await client.end()
    await page.reload()
    const main = page.getByRole('main')
    await expect(main.getByText(notice)).toHaveCount(1)
    await expect(main.getByRole('link', { name: /^(Pay|Cancel|Edit|Update)/ })).toHaveCount(0)
    await expectAccessible(page)
    const portal = page.url()
    const invoice = await main.locator('a[href*="/invoices/in_"]').first().getAttribute('href')
    const tasks = ['cancel', 'keep', 'resume', 'resubscribe'].map(
      (task) => `${portal}/subscriptions/${subscription}/${task}`,
    )
    for (const address of [...tasks, `${portal}/payment-method`, `${new URL(invoice ?? '', portal).href}/pay`]) {
      await page.goto(address)
      await expect(main.getByText(notice), address).toHaveCount(1)
      await expect(main.getByRole('button'), address).toHaveCount(0)
    }
  },
)
