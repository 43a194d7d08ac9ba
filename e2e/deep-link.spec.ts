import Stripe from 'stripe'
import { expect, expectAccessible, test } from './fixtures'
import { makeScenario } from './open-scenario'

type AfterCompletion = Stripe.BillingPortal.SessionCreateParams.FlowData.AfterCompletion

const endings: { name: string; after: AfterCompletion; expects: { link: string | null; text: string | null } }[] = [
  {
    name: 'leads back to the shop by a button',
    after: { type: 'redirect', redirect: { return_url: 'https://shop.example/bye' } },
    expects: { link: 'https://shop.example/bye', text: null },
  },
  {
    name: 'says what the shop has to say',
    after: { type: 'hosted_confirmation', hosted_confirmation: { custom_message: 'We will miss you.' } },
    expects: { link: null, text: 'We will miss you.' },
  },
  { name: 'leads to the portal', after: { type: 'portal_homepage' }, expects: { link: null, text: null } },
]

for (const { name, after, expects } of endings) {
  test(`a cancellation that the shop's link led to ${name}`, { tag: '@desktop' }, async ({ page, demo, request }) => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await makeScenario(request, 'active')
    const { hostname, port } = new URL(demo.api.base)
    const stripe = new Stripe(demo.api.key, { host: hostname, port, protocol: 'http', telemetry: false })
    const { url } = await stripe.billingPortal.sessions.create({
      customer,
      flow_data: { type: 'subscription_cancel', subscription_cancel: { subscription }, after_completion: after },
    })
    await page.goto(url)
    await page.getByRole('button', { name: 'Confirm cancellation' }).click()
    await expect(page).toHaveURL(/\/receipts\//)
    const back = page.getByRole('main').getByRole('link', { name: /^Return to/ })
    if (expects.link) await expect(back).toHaveAttribute('href', expects.link)
    else await expect(back).toHaveCount(0)
    if (expects.text) await expect(page.getByRole('main')).toContainText(expects.text)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Back to the overview' }).click()
    await expect(page).toHaveURL(/\/portal\/[^/]+$/)
  })
}
