import { SignJWT } from 'jose'
import Stripe from 'stripe'
import { expect, readText, test } from './fixtures'

test.use({ expectedErrors: [/the server responded with a status of 410/] })

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
