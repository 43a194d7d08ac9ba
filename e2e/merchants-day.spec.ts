import type { Page } from '@playwright/test'
import { SignJWT } from 'jose'
import Stripe from 'stripe'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { expect, expectAccessible, hydrated, test } from './fixtures'
import { makeScenario } from './open-scenario'

test.setTimeout(120_000)

const brand = 'Paperplane & Söhne'

test(
  "a merchant's day: sign in, brand, key, links made three ways, mailed, used, revoked, and a fresh one",
  { tag: '@desktop' },
  async ({ page, demo, request, openBrowser }) => {
    const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
    const { customer } = await makeScenario(request, 'active', account)
    const { base, secretKey } = demo.stripe
    const inbox = (to: string, subject: RegExp) =>
      waitForMail(base, secretKey, to, { matches: (mail) => subject.test(mail.subject), seconds: 60 })
    const urlIn = (text: string) => /^https?:\S+$/m.exec(text)?.[0] ?? ''
    const email = `ada@${account.replace('_', '')}.example`
    const at = new URL(base)
    const atStripe = new Stripe(secretKey, {
      host: at.hostname,
      port: at.port,
      protocol: 'http',
      telemetry: false,
      stripeAccount: account,
    })
    await atStripe.customers.update(customer, { email })
    const owner = `owner@${account.replace('_', '')}.example`
    const params = { account, email: owner }
    const { merchant } = (await (await request.post('/sandbox/console-users', { params })).json()) as {
      merchant: string
    }

    await test.step('the first sign-in, by a link that the mail scanner has opened before', async () => {
      await page.goto(`/console/${merchant}`)
      await expectAccessible(page)
      await page.getByLabel('Work e-mail').fill(owner)
      await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
      await expect(page.getByRole('status')).toContainText('Check your inbox')
      const link = urlIn((await inbox(owner, /^Sign in to Portico/)).text)
      for (let scan = 0; scan < 3; scan++) expect((await request.get(link)).status()).toBe(200)
      const callback = await request.get(`/api/auth/callback/email${new URL(link).search}`)
      expect(callback.status()).toBe(405)
      await page.goto(link)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(new RegExp(`/console/${merchant}`))
      const other = await (await openBrowser()).newPage()
      await other.goto(link)
      await other.getByRole('button', { name: 'Sign in' }).click()
      await expect(other.getByRole('alert').filter({ hasText: 'already been used' })).toBeVisible()
    })

    await test.step('the brand', async () => {
      await page.goto(`/console/${merchant}/settings`)
      const form = page.getByRole('region', { name: 'Brand' })
      await hydrated(form.getByLabel('Name', { exact: true }))
      await form.getByLabel('Name', { exact: true }).fill(brand)
      await form.getByLabel('Colour', { exact: true }).fill('#fde68a')
      const preview = form.frameLocator('iframe[title^="Preview of the portal"]:not([aria-hidden=true])')
      await expect(preview.getByText(brand).first()).toBeVisible()
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(form.getByRole('status')).toBeVisible()
    })

    const { key, secret } = await test.step('a key and a link secret, shown once', async () => {
      await page.goto(`/console/${merchant}/developers`)
      const keys = page.getByRole('region', { name: 'API keys' })
      await hydrated(keys.getByLabel('Name'))
      await keys.getByLabel('Name').fill('shop server')
      await keys.getByRole('button', { name: 'Create a key' }).click()
      const key = await keys.getByLabel('New key').inputValue()
      const secrets = page.getByRole('region', { name: 'Link secrets' })
      await secrets.getByRole('button', { name: 'Create a secret' }).click()
      const secret = await secrets.getByLabel('New secret').inputValue()
      await page.reload()
      await expect(page.getByRole('table', { name: 'API keys' })).toContainText('shop server')
      expect(await page.content()).not.toContain(key)
      return { key, secret }
    })

    const shop = await (await openBrowser()).newPage()
    await test.step("a URL made by Stripe's own library, and one that the shop signs itself", async () => {
      const { hostname, port } = new URL(demo.appUrl)
      const stripe = new Stripe(key, { host: hostname, port, protocol: 'http', telemetry: false })
      const session = await stripe.billingPortal.sessions.create({
        customer,
        return_url: 'https://paperplane.example/account',
      })
      await expectPortal(shop, session.url)
      const token = await new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(merchant)
        .setSubject(customer)
        .setAudience('portico')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(secret))
      await expectPortal(shop, `/p/${token}`)
    })

    const links = page.getByRole('region', { name: 'Portal links' })
    await test.step('a link by a click, and one by mail', async () => {
      await page.goto(`/console/${merchant}/customers`)
      await page.getByRole('table').locator('tbody').getByRole('link').click()
      await hydrated(page.getByRole('button', { name: 'Sync with Stripe' }))
      await page.getByRole('button', { name: 'Sync with Stripe' }).click()
      await expect(page.getByRole('main')).toContainText(email)
      await links.getByRole('button', { name: 'Create a link' }).click()
      await expectPortal(shop, await links.getByLabel('URL of the new link').inputValue())
      await links.getByRole('button', { name: /^E-mail a link to / }).click()
      await expect(links.getByRole('status').filter({ hasText: 'on its way' })).toBeVisible()
      await expectAccessible(page)
    })

    const reader = await (await openBrowser()).newPage()
    const mailed = await test.step('the mail is read, its link opened and used', async () => {
      const { text, from } = await inbox(email, /subscription$/)
      expect(text).toContain(brand)
      expect(from).not.toBe('')
      await expectPortal(reader, urlIn(text))
      await reader.getByRole('link', { name: /^Cancel subscription/ }).click()
      await reader.getByRole('button', { name: 'Confirm cancellation' }).click()
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your cancellation is confirmed')
      const receipt = await inbox(email, /cancellation/)
      expect(receipt.attachments).toMatchObject([{ contentType: 'application/pdf' }])
      return urlIn(text)
    })

    await test.step('revoked, it refuses and leads to a fresh one', async () => {
      await page.reload()
      await hydrated(links.getByRole('button', { name: 'Revoke all links' }))
      await links.getByRole('button', { name: 'Revoke all links' }).click()
      await expect(links.getByRole('button', { name: /^Revoke/ })).toHaveCount(0)
      // The click's, the mailed one, the set-up's, and those in what was mailed to the customer by itself.
      const made = (await links.getByRole('row').count()) - 1
      expect(made).toBeGreaterThanOrEqual(4)
      await expect(links.getByRole('cell', { name: 'Revoked', exact: true })).toHaveCount(made)
      expect((await reader.goto(mailed))?.status()).toBe(410)
      await expectAccessible(reader)
      await reader.getByRole('button', { name: 'Send me a new link' }).click()
      await expect(reader.getByRole('heading', { name: 'Check your inbox' })).toBeVisible()
      await expectPortal(reader, urlIn((await inbox(email, /new link/)).text))
    })
  },
)

async function expectPortal(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page).toHaveURL(/\/portal\//)
  await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
  await expect(page.getByText(brand).first()).toBeVisible()
}
