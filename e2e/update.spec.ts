import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { offers } from '../sandbox/scenarios/steps/offers'
import { configurePortal } from './configure-portal'
import { expect, expectAccessible, readText, test } from './fixtures'
import { openScenario } from './open-scenario'

type Demo = { stripe: { base: string; secretKey: string }; databaseUrl: string }

/** A customer of the story's own merchant, who may change to two plans that nobody there has yet. */
async function open(page: Parameters<typeof openScenario>[0], demo: Demo) {
  const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey, { account })
  const products = []
  for (const name of ['premium_yearly', 'basic_monthly'] as const) {
    const {
      product: { id, name: called, description },
      price,
    } = offers[name]
    await stripe.products.create({ id, name: called, description })
    products.push({ product: id, prices: [(await stripe.prices.create({ ...price, product: id })).id] })
  }
  const made = await openScenario(page, 'active', account)
  await configurePortal(demo.databaseUrl, made.merchant, {
    subscription_update: {
      enabled: true,
      default_allowed_updates: ['price'],
      proration_behavior: 'always_invoice',
      products,
      schedule_at_period_end: { conditions: [{ type: 'decreasing_item_amount' }] },
    },
  })
  await page.reload()
  return { ...made, stripe, subscription: made.subscriptions[0] ?? '' }
}

test(
  'a dearer plan is chosen, told what it costs, and charged so at once',
  { tag: '@phone' },
  async ({ page, demo }) => {
    const { stripe, subscription } = await open(page, demo)
    await page.getByRole('link', { name: /^Change plan/ }).click()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /^Premium Yearly/ }).check()
    await page.getByRole('button', { name: 'See what it costs' }).click()
    await expect(
      page.getByRole('heading', { level: 2, name: /^USD\s[\d.]+ will be charged today to: Visa/ }),
    ).toBeVisible()
    await expectAccessible(page)
    const told = /Change and pay USD ([\d.]+)/.exec(await readText(page))?.[1] ?? ''
    await page.getByRole('button', { name: /^Change and pay/ }).dblclick()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('You have Premium Yearly now')
    await expectAccessible(page)
    const {
      data: [invoice],
    } = await stripe.invoices.list({ subscription, limit: 1 })
    expect(invoice).toMatchObject({
      status: 'paid',
      billing_reason: 'subscription_update',
      amount_paid: Math.round(Number(told) * 100),
    })
  },
)

test('a change that is declined waits on the overview, and is dropped', { tag: '@phone' }, async ({ page, demo }) => {
  const { customer, stripe, subscription, portal } = await open(page, demo)
  const { id: failing } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: failing } })
  await stripe.subscriptions.update(subscription, { default_payment_method: failing })
  await expect(async () => {
    await page.goto(portal)
    await expect(page.getByText('Visa •••• 0341').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('link', { name: /^Change plan/ }).click()
  await page.getByRole('radio', { name: /^Premium Yearly/ }).check()
  await page.getByRole('button', { name: 'See what it costs' }).click()
  await page.getByRole('button', { name: /^Change and pay/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your change of plan waits for its payment')
  await expectAccessible(page)
  await page.goto(portal)
  await expect(page.getByRole('main')).toContainText('Your change to Premium Yearly waits for its payment.')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Drop the change/ }).click()
  await expect(page.getByRole('status')).toContainText('You have Premium Monthly now')
  const { pending_update: pending, latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscription, {
    expand: ['latest_invoice'],
  })
  expect(pending).toBeNull()
  expect(invoice).toMatchObject({ status: 'void' })
})

test(
  'what would charge more than was shown is shown again, with what was chosen',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    const { customer, stripe, subscription } = await open(page, demo)
    await page.getByRole('link', { name: /^Change plan/ }).click()
    await page.getByRole('radio', { name: /^Premium Yearly/ }).check()
    await page.getByRole('button', { name: 'See what it costs' }).click()
    const button = page.getByRole('button', { name: /^Change and pay/ })
    await expect(button).toBeVisible()
    await stripe.customers.createBalanceTransaction(customer, { amount: 500, currency: 'usd' })
    await button.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('nothing was done')
    await expect(page.getByRole('main')).toContainText('Balance owed from earlier')
    await expect(page.getByRole('main')).toContainText('Premium Yearly')
    await expectAccessible(page)
    const { items } = await stripe.subscriptions.retrieve(subscription, { expand: ['items.data.price.product'] })
    expect(items.data[0]?.price.product).toMatchObject({ name: 'Premium Monthly' })
    await button.click()
    await expect(page.getByRole('status')).toContainText('You have Premium Yearly now')
  },
)

test.describe('without JavaScript', { tag: '@desktop' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a cheaper plan waits for the period’s end, and is undone', async ({ page, demo }) => {
    const { stripe, subscription } = await open(page, demo)
    await page.getByRole('link', { name: /^Change plan/ }).click()
    await page.getByRole('radio', { name: /^Basic Monthly/ }).check()
    await page.getByRole('button', { name: 'See what it costs' }).click()
    await expect(page.getByRole('heading', { level: 2, name: /^Your plan changes on/ })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Nothing is charged today.')
    await page.getByRole('button', { name: 'Confirm the change' }).click()
    await expect(page.getByRole('status')).toContainText(/On .* you change to Basic Monthly/)
    const {
      schedule,
      items: {
        data: [item],
      },
    } = await stripe.subscriptions.retrieve(subscription, { expand: ['schedule'] })
    expect(schedule).toMatchObject({ phases: [{}, { start_date: item?.current_period_end }] })
    await expect(page.getByRole('main')).toContainText(/On .* you change to Basic Monthly: USD\s9\.99 per month\./)
    await expect(page.getByText(/^Changes on \d/)).toBeVisible()
    await page.getByRole('button', { name: /^Undo the change/ }).click()
    await expect(page.getByRole('status')).toContainText('You have Premium Monthly now')
    expect((await stripe.subscriptions.retrieve(subscription)).schedule).toBeNull()
  })
})
