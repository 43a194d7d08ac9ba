import type { APIRequestContext } from '@playwright/test'
import { sendMail } from '../scripts/testing/requests/send-mail'
import { expect, expectAccessible, test } from './fixtures'

// Its own universe, so that held deliveries and faults affect nobody else.
test('QA finds a customer, moves the clock to the renewal and has the card declined', async ({ page, request }, {
  project,
}) => {
  // The story opens many pages, which takes long on a busy machine.
  test.slow()
  const account = accountOf('clock', project.name)
  const made = await make(request, 'active', account)
  await page.goto(`/sandbox/customers?account=${account}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ada Martin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Martin' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Portal' }).getByRole('listitem')).toHaveText('active Premium Monthly')
  await expectAccessible(page)
  await page.getByLabel(/visa •••• 4242/).selectOption('insufficient_funds')
  await page.getByRole('button', { name: 'Switch visa 4242' }).click()
  await expect(page.getByRole('status')).toContainText('insufficient funds from now on')
  await page.getByRole('button', { name: /^To the renewal, charged/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'It is now' })).toBeVisible()
  await expect(page.getByText('past due')).toBeVisible()
  await expect(page.getByRole('link', { name: 'invoice.payment_failed' })).toBeVisible()
  await page.getByRole('button', { name: '+1 day' }).click()
  await page.getByRole('button', { name: 'Make a link to copy' }).click()
  const link = await page.getByLabel('Portal link').inputValue()
  await page.goto(link)
  await expect(page.getByText('Payment failed').first()).toBeVisible()
  expect(made.customer).toMatch(/^cus_/)
})

test('QA holds deliveries, sees them wait, releases and resends', async ({ page, request }, { project }) => {
  const account = accountOf('hold', project.name)
  await make(request, 'trialing', account)
  await page.goto(`/sandbox/webhooks?account=${account}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hold deliveries' }).click()
  await expect(page.getByText('Deliveries are being held')).toBeVisible()
  await make(request, 'no_card', account)
  await expect(page.getByText(/; \d+ waits?/)).toBeVisible()
  await page.getByRole('button', { name: 'Release newest first' }).click()
  await expect(page.getByText('Deliveries go out at once.')).toBeVisible()
  await page
    .getByRole('button', { name: /^Resend/ })
    .first()
    .click()
  await expect(page.getByRole('status').first()).toContainText('Sent once more')
  await page
    .getByRole('link', { name: /^customer\./ })
    .first()
    .click()
  await expect(page.getByText('"object": "event"')).toBeVisible()
})

test(
  'QA sets a fault without JavaScript, sees the call that met it, and starts over only after being asked',
  { tag: '@desktop' },
  async ({ openBrowser, demo, request }, { project }) => {
    const account = accountOf('fault', project.name)
    const { customer } = await make(request, 'active', account)
    const page = await (await openBrowser({ javaScriptEnabled: false })).newPage()
    await page.goto(`/sandbox?account=${account}`)
    await page.getByLabel('Find a scenario').fill('debit failed')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.getByRole('status')).toHaveText('1 scenario')
    await expect(page.getByRole('button', { name: 'Bank debit failed' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Past due', exact: true })).toBeHidden()
    await page.getByLabel('Group').selectOption('Extremes')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.getByRole('status')).toHaveText('No scenario under Extremes has “debit failed”.')
    await page.goto(`/sandbox/faults?account=${account}`)
    await page.getByLabel('Path').fill('/v1/customers/*')
    await page.getByRole('button', { name: 'Set for calls' }).click()
    await expect(page.getByText('rate limit: any call /v1/customers/*, 1 more')).toBeVisible()
    const headers = { authorization: `Bearer ${demo.stripe.secretKey}`, 'stripe-account': account }
    expect((await request.get(`${demo.stripe.base}/v1/customers/${customer}`, { headers })).status()).toBe(429)
    await page.goto(`/sandbox/calls?account=${account}&path=${customer}`)
    await expect(page.getByText('fault: rate limit')).toBeVisible()
    await page.goto(`/sandbox/faults?account=${account}`)
    await expect(page.getByText('Reset this universe')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Yes, forget everything' })).toBeHidden()
    await page.getByText('Reset this universe').click()
    await page.getByRole('button', { name: 'Yes, forget everything' }).click()
    await page.goto(`/sandbox/customers?account=${account}`)
    await expect(page.getByText('Nobody yet.')).toBeVisible()
  },
)

test.describe('a mail', () => {
  // The frame refuses Playwright's own script, as it would a mail's.
  test.use({ expectedErrors: [/Blocked script execution in '[^']+\/body'/] })

  test('QA reads a mail, whose scripts do not run and whose links open beside it', async ({ page, demo, baseURL }, {
    project,
  }) => {
    const to = `${project.name}@mail.example`
    await sendMail(demo.mailbox, { to, subject: 'In plain text', text: 'Nothing else.' })
    const html = `<a href="${baseURL}/sandbox" style="display:block;height:200px">Your portal</a>`
    await sendMail(demo.mailbox, { to, subject: 'Your subscription', text: 'Your portal', html })
    await page.goto(`/sandbox/mails?to=${to}`)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'In plain text' }).click()
    await expect(page.getByText('Nothing else.')).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/sandbox/mails?to=${to}`)
    await page.getByRole('link', { name: 'Your subscription' }).click()
    const frame = page.locator('iframe')
    await expect(frame).toHaveAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox')
    const body = await page.request.get(new URL((await frame.getAttribute('src')) ?? '', page.url()).href)
    expect(body.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-popups/)
    const opened = page.waitForEvent('popup')
    await frame.click({ position: { x: 100, y: 100 } })
    await expect((await opened).getByRole('heading', { name: 'Scenarios' })).toBeVisible()
  })
})

for (const path of ['', '/calls', '/faults']) {
  test(`the panel’s page ${path || 'of scenarios'} is accessible`, async ({ page }) => {
    await page.goto(`/sandbox${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}

const accountOf = (story: string, project: string) => `acct_panel_${story}_${project}`

async function make(request: APIRequestContext, name: string, account: string) {
  const answer = await request.post(`/sandbox/scenarios/${name}`, { params: { account } })
  return (await answer.json()) as { customer: string; portal: string }
}
