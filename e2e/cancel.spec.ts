import type { Page } from '@playwright/test'
import { control } from '../sandbox/testing/control'
import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { configurePortal, translateReason } from './configure-portal'
import { openOnce } from './card'
import { expect, expectAccessible, hydrated, test } from './fixtures'
import { makeScenario, openScenario } from './open-scenario'

const cancelLink = (page: Page) => page.getByRole('link', { name: /^Cancel subscription/ })
const confirm = (page: Page) => page.getByRole('button', { name: 'Confirm cancellation' })
const account = () => `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`

test('a subscription is cancelled in two clicks and kept in one, with or without JavaScript', async ({
  page,
  isMobile,
  browser,
  baseURL,
  watch,
  demo,
}) => {
  const context = isMobile
    ? await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    : page.context()
  if (isMobile) watch(context)
  const screen = isMobile ? await context.newPage() : page
  const { customer } = await openScenario(screen, 'active')
  await cancelLink(screen).click()
  await expect(screen.getByRole('main')).toContainText(/Your subscription ends on \d+ \w+ \d{4}/)
  if (!isMobile) await expectAccessible(screen)
  await screen.getByRole('radio').first().check()
  await screen.getByRole('textbox').fill('Goodbye 👋 & <thanks>')
  await confirm(screen).click()
  await expect(screen).toHaveURL(/\/receipts\//)
  await expect(screen.getByRole('main')).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
  if (!isMobile) await expectAccessible(screen)
  const receipt = await screen.getByRole('main').innerText()
  const [reference = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(receipt) ?? []
  await screen.reload()
  await expect(screen).toHaveURL(/\/receipts\//)
  // Customers of a scenario share an address, so the mail is found by its reference.
  const { base, secretKey } = demo.stripe
  const { email } = (await sandboxClient(base, secretKey).customers.retrieve(customer)) as { email: string }
  const mail = await waitForMail(base, secretKey, email, { matches: ({ text }) => text?.includes(reference) ?? false })
  expect(mail.subject).toContain('Your cancellation is confirmed')
  const sentences = await screen.getByRole('status').locator('p').allInnerTexts()
  expect(sentences).toHaveLength(2)
  for (const told of sentences) expect(mail.text?.replace(/\s+/g, ' ')).toContain(told.replace(/\s+/g, ' '))
  await expect(screen.getByText('Changed your mind?')).toBeVisible()
  await screen.getByRole('link', { name: /^Keep subscription/ }).click()
  await screen.getByRole('button', { name: 'Keep subscription' }).click()
  await expect(screen.getByRole('status')).toContainText(/You keep your subscription\..*renews on \d/)
  await expect(cancelLink(screen)).toBeVisible()
  if (isMobile) await context.close()
})

test(
  'a double click, two tabs and a reload are one cancellation, by the keyboard alone',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    const {
      subscriptions: [subscription = ''],
    } = await openScenario(page, 'active')
    await cancelLink(page).focus()
    await page.keyboard.press('Enter')
    await expect(confirm(page)).toBeVisible()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await confirm(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await confirm(other).click()
    await expect(page).toHaveURL(/\/receipts\//)
    await expect(other).toHaveURL(/\/receipts\//)
    await page.reload()
    await openOnce(
      other,
      `${page.url().replace(/\/receipts\/.*/, '')}/subscriptions/${subscription}/cancel`,
      'already set to end on',
    )
    await expect(confirm(other)).toHaveCount(0)
    await other.getByRole('link', { name: 'Keep subscription' }).click()
    await expect(other.getByText(/^If you keep it, it renews on/)).toBeVisible()
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const events = await stripe.events
      .list({ type: 'customer.subscription.updated', limit: 100 })
      .autoPagingToArray({ limit: 2000 })
    const ends = events.filter(
      ({ data }) =>
        (data.object as { id: string }).id === subscription && 'cancel_at' in (data.previous_attributes ?? {}),
    )
    expect(ends.length).toBe(1)
  },
)

test('at once, as the merchant has it, with the time left credited', { tag: '@phone' }, async ({ page, demo }) => {
  const { merchant } = await openScenario(page, 'active', account())
  await configurePortal(demo.databaseUrl, merchant, {
    subscription_cancel: {
      enabled: true,
      mode: 'immediately',
      proration_behavior: 'always_invoice',
      cancellation_reason: { enabled: false, options: [] },
    },
  })
  await page.reload()
  await cancelLink(page).click()
  await expect(page.getByRole('main')).toContainText(/as soon as you confirm[\s\S]*credited/)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await confirm(page).click()
  await expect(page).toHaveURL(/\/receipts\//)
  await expect(page.getByRole('main')).toContainText('Your subscription ended on')
})

test(
  'for a reason of the merchant’s own, in the customer’s language, which Stripe then has',
  { tag: '@phone' },
  async ({ page, demo, request }) => {
    const { base, secretKey } = demo.stripe
    const stripe = sandboxClient(base, secretKey)
    const { id: reason } = await stripe.billing.feedbackOptions.create({ description: 'Too few colours' })
    const portico = sandboxClient(demo.api.base, demo.api.key)
    const { id: configuration } = await portico.billingPortal.configurations.create({
      features: {
        subscription_cancel: {
          enabled: true,
          cancellation_reason: { enabled: true, options: ['unused', 'other'], feedback_options: [reason] },
        },
      },
    })
    await translateReason(demo.databaseUrl, reason, { it: 'Pochi colori' })
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await makeScenario(request, 'active')
    const flow = { type: 'subscription_cancel', subscription_cancel: { subscription } } as const
    const session = { customer, configuration, flow_data: flow, locale: 'it' } as const
    await page.goto((await portico.billingPortal.sessions.create(session)).url)
    await expect(page.getByRole('radio')).toHaveCount(3)
    await page.getByRole('radio', { name: 'Pochi colori' }).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Conferma l’annullamento' }).click()
    await expect(page).toHaveURL(/\/receipts\//)
    const { cancellation_details: details } = await stripe.subscriptions.retrieve(subscription)
    expect(details).toMatchObject({ feedback: null, feedback_option: reason })
  },
)

test('is not offered where the merchant has switched it off, nor by its address', async ({ page, demo }) => {
  const {
    merchant,
    subscriptions: [subscription],
  } = await openScenario(page, 'active', account())
  await configurePortal(demo.databaseUrl, merchant, { subscription_cancel: { enabled: false } })
  await page.reload()
  await expect(cancelLink(page)).toHaveCount(0)
  await page.goto(`${page.url()}/subscriptions/${subscription}/cancel`)
  await expect(confirm(page)).toHaveCount(0)
  await expectAccessible(page)
})

test(
  'is received while Stripe is down, told so, and done when it is back',
  { tag: '@desktop' },
  async ({ page, demo }) => {
    test.slow()
    const own = account()
    const stripe = (method: 'POST' | 'DELETE', body?: Record<string, unknown>) =>
      control(demo.stripe.base, demo.stripe.secretKey, method, '/faults', body, own)
    await openScenario(page, 'active', own)
    await cancelLink(page).click()
    await stripe('POST', { kind: 'timeout', path: '*', count: 1000 })
    await confirm(page).click()
    await expect(page).toHaveURL(/\/receipts\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your cancellation')
    await expectAccessible(page)
    const receipt = page.url()
    await page.goto(receipt.replace(/\/receipts\/.*/, ''))
    await expect(page.getByText(/^We received your cancellation on .+ and are carrying it out\.$/)).toBeVisible()
    await expect(cancelLink(page)).toHaveCount(0)
    await expectAccessible(page)
    await page.goto(receipt)
    await stripe('DELETE')
    await expect(async () => {
      const loaded = page.waitForEvent('load')
      await page.getByRole('link', { name: 'Check again' }).click()
      await loaded
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cancellation is confirmed', {
        timeout: 1_000,
      })
    }).toPass({ timeout: 80_000, intervals: [1_000] })
  },
)

test.describe('a session that is over while the form is open', () => {
  const later = async (page: Page, seconds: number) =>
    page
      .context()
      .addCookies([{ name: 'portico-clock-offset', value: String(seconds), url: new URL(page.url()).origin }])

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without', { tag: javaScriptEnabled ? [] : '@phone' }, () => {
      test.use({ javaScriptEnabled })

      test('loses nothing typed, and is sent again after the link was opened again', async ({ page, context }) => {
        const { portal } = await openScenario(page, 'active')
        await cancelLink(page).click()
        // Before that, a form is sent as without JavaScript.
        if (javaScriptEnabled) await hydrated(page.getByRole('textbox'))
        await page.getByRole('textbox').fill('A long story')
        await later(page, 2 * 3600)
        await confirm(page).click()
        const told = javaScriptEnabled ? /Your session has expired/ : 'What you typed is not lost'
        await expect(page.getByText(told)).toBeVisible()
        await expect(page.getByRole('textbox')).toHaveValue('A long story')
        if (javaScriptEnabled) await expectAccessible(page)
        const tab = await context.newPage()
        await tab.goto(portal)
        await page.getByRole('button', { name: javaScriptEnabled ? 'Confirm cancellation' : 'Send again' }).click()
        await expect(page).toHaveURL(/\/receipts\//)
      })
    })
  }
})
