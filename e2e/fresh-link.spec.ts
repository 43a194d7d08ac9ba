import type { Page } from '@playwright/test'
import { decodeJwt } from 'jose'
import type { Mail } from '../sandbox/mail/mail'
import { control } from '../sandbox/testing/control'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { expect, expectAccessible, test } from './fixtures'

// These pages have no scripts, but axe needs one.
test.use({ expectedErrors: [/the server responded with a status of (404|410|422|429)/] })

/** A second link takes a minute: the page counts, its button waits, and the server would refuse. */
async function expectWait(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Send it again' })
  await expect(again).toHaveAttribute('aria-disabled', 'true')
  const told = page.getByText(/You can ask again in \d+ seconds?/)
  const first = await told.textContent()
  await expect(told).not.toHaveText(first ?? '')
  await again.click({ force: true })
  await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible()
  const answering = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('form').evaluate((form: HTMLFormElement) => form.submit())
  const answer = await answering
  expect(answer.status()).toBe(429)
  expect(Number(await answer.headerValue('retry-after'))).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible()
}

type Made = { customer: string; portal: string }

test('a revoked link leads to a fresh one by mail, in one click', async ({ page, demo, request }) => {
  const { customer, portal } = (await (await request.post('/sandbox/scenarios/active')).json()) as Made
  const headers = { authorization: `Bearer ${demo.api.key}` }
  const { data } = (await (
    await request.get('/v1/billing_portal/links', { headers, params: { customer } })
  ).json()) as { data: { id: string }[] }
  await request.delete(`/v1/billing_portal/links/${data[0]?.id}`, { headers })
  expect((await page.goto(portal))?.status()).toBe(410)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send me a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible()
  await expect(page.locator('img')).toHaveCount(1)
  await expectAccessible(page)
  await expectWait(page)
  const { email } = await control<{ email: string }>(
    demo.stripe.base,
    demo.stripe.secretKey,
    'GET',
    `/../v1/customers/${customer}`,
  )
  // Customers of a scenario share an address, so the mail is found by this customer's link.
  const linkOf = ({ html }: Mail) => /href="([^"]*\/p\/[^"]+)"/.exec(html ?? '')?.[1] ?? ''
  const isMine = (mail: Mail) =>
    /new link/.test(mail.subject) && decodeJwt(linkOf(mail).split('/p/')[1] ?? '').customer === customer
  await page.goto(linkOf(await waitForMail(demo.stripe.base, demo.stripe.secretKey, email, { matches: isMine })))
  await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
})

test('a broken link asks for the address, keeps what was typed and never says whose it is', async ({ page }) => {
  expect((await page.goto('/p/not-a-token'))?.status()).toBe(404)
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill('ada@')
  await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('ada@')
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill('nobody@example.com')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('main')).toContainText('If this address belongs to a subscription')
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Send it again' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: 'Use another address' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveValue('')
  await page.getByLabel('E-mail address').fill('typed@example.com')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'You are offline. What you entered is still here',
  )
  await expect(page.getByLabel('E-mail address')).toHaveValue('typed@example.com')
  await page.context().setOffline(false)
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden()
  await page.goto('/login?lang=it')
  await expect(page.getByRole('button', { name: 'Inviami il link' })).toBeVisible()
})
