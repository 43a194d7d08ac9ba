import { SignJWT } from 'jose'
import Stripe from 'stripe'
import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { expect, expectAccessible, readText, test } from './fixtures'

test.use({ expectedErrors: [/the server responded with a status of (404|410)/] })

type Made = { customer: string; subscriptions: string[] }

test(
  "a shop that points Stripe's own library at us opens the portal at a task",
  { tag: '@desktop' },
  async ({ page, demo, request, openBrowser }) => {
    const { customer, subscriptions } = (await (await request.post('/sandbox/scenarios/active')).json()) as Made
    const { hostname, port } = new URL(demo.api.base)
    const stripe = new Stripe(demo.api.key, { host: hostname, port, protocol: 'http', telemetry: false })
    const session = await stripe.billingPortal.sessions.create({
      customer,
      locale: 'it',
      return_url: 'https://shop.example/account',
      flow_data: { type: 'subscription_cancel', subscription_cancel: { subscription: subscriptions[0] ?? '' } },
    })
    await page.goto(session.url)
    await expect(page).toHaveURL(/\/portal\/[^/]+\/subscriptions\/sub_\w+\/cancel$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'it')
    await page.reload()
    await expect(page).toHaveURL(/\/cancel$/)
    const other = await (await openBrowser()).newPage()
    expect((await other.goto(session.url))?.status()).toBe(401)
  },
)

test(
  'a session on behalf of a seller looks like theirs, and shows what was bought of them',
  { tag: '@desktop' },
  async ({ page, demo, request }) => {
    const { customer, subscriptions } = (await (await request.post('/sandbox/scenarios/past_due')).json()) as Made
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { id: seller } = await stripe.accounts.create({
      type: 'standard',
      country: 'IT',
      business_profile: { name: 'Bottega Blu', support_email: 'aiuto@bottega.example' },
      settings: { branding: { primary_color: '#0f766e' } },
    })
    const { id: product } = await stripe.products.create({ name: 'Colori del mese' })
    const { id: price } = await stripe.prices.create({
      product,
      currency: 'usd',
      unit_amount: 1250,
      recurring: { interval: 'month' },
    })
    const { id: card } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.subscriptions.create({
      customer,
      items: [{ price }],
      on_behalf_of: seller,
      default_payment_method: card,
    })
    const portico = sandboxClient(demo.api.base, demo.api.key)
    const { url } = await portico.billingPortal.sessions.create({ customer, on_behalf_of: seller })
    await page.goto(url)
    await expect(page.getByText('Bottega Blu').first()).toBeVisible()
    await expect(page.getByText('Colori del mese').first()).toBeVisible()
    await expect(page.getByText('Premium')).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText(/overdue|failed/i)
    await expectAccessible(page)
    const hidden = `${page.url()}/subscriptions/${subscriptions[0]}/cancel`
    expect((await page.goto(hidden))?.status()).toBe(404)
  },
)

test(
  'a link made by the API opens, and opens nothing once it is revoked',
  { tag: '@desktop' },
  async ({ page, demo, request }) => {
    const { customer } = (await (await request.post('/sandbox/scenarios/active')).json()) as Made
    const headers = { authorization: `Bearer ${demo.api.key}` }
    const made = await request.post('/v1/billing_portal/links', { headers, form: { customer, lifetime: '3600' } })
    const link = (await made.json()) as { id: string; url: string }
    await page.goto(link.url)
    await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    expect((await request.delete(`/v1/billing_portal/links/${link.id}`, { headers })).status()).toBe(200)
    expect((await page.goto(link.url))?.status()).toBe(410)
    expect(await (await request.get('/v1/customers')).json()).toMatchObject({
      error: { type: 'invalid_request_error' },
    })
  },
)

test(
  'a link that the shop signed itself opens once',
  { tag: '@desktop' },
  async ({ page, demo, request, openBrowser }) => {
    const { customer } = (await (await request.post('/sandbox/scenarios/active')).json()) as Made
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(demo.links.merchant)
      .setSubject(customer)
      .setAudience('portico')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(demo.links.secret))
    await page.goto(`/p/${token}`)
    await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    const other = await (await openBrowser()).newPage()
    expect((await other.goto(`/p/${token}`))?.status()).toBe(410)
    expect(await readText(other)).toContain('This link has already been used')
  },
)
