import { control } from '../sandbox/testing/control'
import { expect, expectAccessible, test } from './fixtures'

// These pages have no scripts; axe needs them to look at one.
test.use({ expectedErrors: [/the server responded with a status of (404|410|422)/] })

type Made = { customer: string; portal: string }
type Mails = { data: { subject: string; html: string }[] }

test('a revoked link leads to a fresh one by mail, in one click', async ({ page, demo, request }) => {
  const { customer, portal } = (await (await request.post('/sandbox/scenarios/active')).json()) as Made
  const headers = { authorization: `Bearer ${demo.api.key}` }
  const { data } = (await (await request.get('/v1/billing_portal/links', { headers, params: { customer } })).json()) as { data: { id: string }[] }
  await request.delete(`/v1/billing_portal/links/${data[0]?.id}`, { headers })
  expect((await page.goto(portal))?.status()).toBe(410)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send me a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Look at your inbox' })).toBeVisible()
  await expectAccessible(page)
  const { email } = await control<{ email: string }>(demo.stripe.base, demo.stripe.secretKey, 'GET', `/../v1/customers/${customer}`)
  const mail = async () => (await control<Mails>(demo.stripe.base, demo.stripe.secretKey, 'GET', `/mails?to=${encodeURIComponent(email)}`)).data[0]
  await expect.poll(async () => (await mail())?.subject).toMatch(/new link/)
  const [, url = ''] = /href="([^"]*\/p\/[^"]+)"/.exec((await mail())?.html ?? '') ?? []
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
})

test('a broken link asks for the address, keeps what was typed and never says whose it is', async ({ page }) => {
  expect((await page.goto('/p/not-a-token'))?.status()).toBe(404)
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill('ada@')
  await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('ada@')
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill('nobody@example.com')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('main')).toContainText('If this address belongs to a subscription')
  await page.goto('/login?lang=it')
  await expect(page.getByRole('button', { name: 'Inviami il link' })).toBeVisible()
})
