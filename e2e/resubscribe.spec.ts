import type { Page } from '@playwright/test'
import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { control } from '../sandbox/testing/control'
import { bankDialog, cards, expectDone, fillCard, scripted } from './card'
import { expect, expectAccessible, test } from './fixtures'
import { makeScenario, openScenario } from './open-scenario'

// The browser logs a line about a call that a story cuts off.
test.use({ expectedErrors: [/net::ERR_FAILED/] })

test('what has ended is subscribed to again in two clicks, once', async ({ page, demo }) => {
  const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
  const { customer } = await openScenario(page, 'canceled')
  await page
    .getByRole('link', { name: /^Resubscribe/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText(/USD\s[\d.]+ will be charged today to: Visa/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm and subscribe' }).dblclick()
  await expect(page).toHaveURL(/\?done=/)
  await expect(page.getByRole('status')).toContainText('You are subscribed again.')
  await expect(page.getByRole('status')).toContainText(/Your subscription renews on .* will be charged on that day/)
  await expectAccessible(page)
  const { data } = await stripe.subscriptions.list({ customer, status: 'active' })
  expect(data.length).toBe(1)
  await page.getByRole('link', { name: 'TechSolutions Inc.', exact: true }).click()
  await expect(page.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Resubscribe/ })).toHaveCount(0)
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('another stored card is chosen for subscribing again', async ({ page, demo }) => {
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { customer, portal } = await makeScenario(page.request, 'canceled')
    const { id } = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    await expect
      .poll(
        async () => {
          await page.goto(portal)
          await page
            .getByRole('link', { name: /^Resubscribe/ })
            .first()
            .click()
          await expect(page.getByRole('button', { name: 'Confirm and subscribe' })).toBeVisible()
          return page.getByRole('radio').count()
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(1)
    await page.getByRole('radio', { name: /Mastercard/ }).check()
    await page.getByRole('button', { name: 'Confirm and subscribe' }).click()
    await expect(page).toHaveURL(/\?done=/)
    const {
      data: [again],
    } = await stripe.subscriptions.list({ customer, status: 'active' })
    expect(again?.default_payment_method).toBe(id)
  })
})

test('the page stays whole when Stripe cannot tell what it will charge, and charges nothing untold', async ({
  page,
  demo,
}) => {
  const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  await openScenario(page, 'canceled', account)
  await control(
    demo.stripe.base,
    demo.stripe.secretKey,
    'POST',
    '/faults',
    { kind: 'error', path: '/v1/invoices/create_preview', count: 1 },
    account,
  )
  await page
    .getByRole('link', { name: /^Resubscribe/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('We can’t tell at the moment')
  await expect(page.getByRole('button', { name: 'Confirm and subscribe' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('main')).toContainText('will be charged today')
  await expect(page.getByRole('button', { name: 'Confirm and subscribe' })).toBeVisible()
})

test(
  'an amount that has gone up since is shown before anything is charged',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { customer } = await openScenario(page, 'canceled')
    await page
      .getByRole('link', { name: /^Resubscribe/ })
      .first()
      .click()
    const button = page.getByRole('button', { name: 'Confirm and subscribe' })
    await expect(button).toBeVisible()
    await stripe.customers.createBalanceTransaction(customer, { amount: 500, currency: 'usd' })
    await button.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('nothing was done')
    await expect(page.getByRole('main')).toContainText('Balance owed from earlier')
    await expectAccessible(page)
    expect((await stripe.subscriptions.list({ customer, status: 'active' })).data).toEqual([])
    await button.click()
    await expect(page.getByRole('status')).toContainText('You are subscribed again.')
  },
)

test.describe('with a new card', () => {
  const begin = async (page: Page, account?: string) => {
    const made = await openScenario(page, 'canceled', account)
    await page
      .getByRole('link', { name: /^Resubscribe/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Use another payment method' }).click()
    return made
  }
  const expectBack = async (page: Page, card: string) => {
    await expect(page).toHaveURL(/\/resubscribe\?method=pm_\w+$/)
    await expect(page.getByRole('status')).toContainText(`Saved: ${card}`)
    await expect(page.getByRole('radio', { name: card })).toBeChecked()
  }

  test('subscribing again goes on where it was left, and charges that card', async ({ page, demo }) => {
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { customer } = await begin(page)
    await fillCard(page, cards.asksOnce)
    await page.getByRole('button', { name: 'Save payment method' }).click()
    await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
    await expectBack(page, 'Visa •••• 3155')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Confirm and subscribe' }).click()
    // The bank asks whenever the customer is present, here on the page of the first payment.
    await scripted(page)
    await page.getByRole('button', { name: /^Confirm the payment of USD/ }).click()
    await bankDialog(page).getByRole('button', { name: 'Complete' }).click()
    await expectDone(page, /^Paid USD/)
    const {
      data: [again],
    } = await stripe.subscriptions.list({ customer, status: 'active', expand: ['data.default_payment_method'] })
    expect(again?.default_payment_method).toMatchObject({ card: { last4: '3155' } })
  })

  test(
    'it goes on there too where the bank’s own page leads back, and a stored one is chosen',
    { tag: '@desktop' },
    async ({ page }) => {
      await begin(page)
      const saving = page.url()
      await fillCard(page, cards.mastercard)
      const begun = page.waitForRequest(/setup_intents\/seti_\w+\/confirm/)
      // The page is stopped here, so that the return from the bank has to finish.
      let asked = 0
      await page.route(/\/payment-method\?/, (route) =>
        route.request().method() === 'POST' && ++asked > 1 ? route.abort() : route.continue(),
      )
      await page.getByRole('button', { name: 'Save payment method' }).click()
      const sent = await begun
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('has been approved')
      const back = new URL(new URLSearchParams(sent.postData() ?? '').get('return_url') ?? '')
      back.searchParams.set('setup_intent', /seti_\w+/.exec(sent.url())?.[0] ?? '')
      await page.goto(`${back.href}&redirect_status=failed`)
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('Nothing was saved')
      expect(new URL(page.url()).searchParams.get('from')).toBe(new URL(saving).searchParams.get('from'))
      await page.goto(`${back.href}&redirect_status=succeeded`)
      await expectBack(page, 'Mastercard •••• 4444')
      await page.unroute(/\/payment-method\?/)
      await page.goto(saving)
      await page.getByRole('radio', { name: /4242/ }).check()
      await page.getByRole('button', { name: 'Use for future payments' }).click()
      await expectBack(page, 'Visa •••• 4242')
    },
  )
})
