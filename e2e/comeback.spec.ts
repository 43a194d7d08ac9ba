import { sandboxClient } from '../sandbox/testing/sandbox-client'
import { control } from '../sandbox/testing/control'
import { expect, expectAccessible, readText, test } from './fixtures'
import { makeScenario, openScenario } from './open-scenario'

test('what has ended is subscribed to again in two clicks, once', async ({ page, demo }) => {
  const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
  const { customer } = await openScenario(page, 'canceled')
  await page.getByRole('link', { name: /^Resubscribe/ }).first().click()
  expect(await readText(page)).toMatch(/USD [\d.]+ will be charged today to: Visa/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm and subscribe' }).dblclick()
  await expect(page).toHaveURL(/\/receipts\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed again')
  await expectAccessible(page)
  const { data } = await stripe.subscriptions.list({ customer, status: 'active' })
  expect(data.length).toBe(1)
  await page.getByRole('link', { name: 'TechSolutions Inc.', exact: true }).click()
  await expect(page.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Resubscribe/ })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a paused subscription is resumed in two clicks', async ({ page }) => {
    await openScenario(page, 'paused')
    await page.getByRole('link', { name: /^Resume subscription/ }).click()
    expect(await readText(page)).toMatch(/Nothing is charged today/)
    await page.getByRole('button', { name: 'Resume now' }).click()
    await expect(page).toHaveURL(/\/receipts\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your subscription is resumed')
  })

  test('another stored card is chosen for subscribing again', async ({ page, demo }) => {
    const stripe = sandboxClient(demo.stripe.base, demo.stripe.secretKey)
    const { customer, portal } = await makeScenario(page.request, 'canceled')
    const { id } = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    await expect.poll(async () => {
      await page.goto(portal)
      await page.getByRole('link', { name: /^Resubscribe/ }).first().click()
      return page.getByRole('radio').count()
    }).toBeGreaterThan(1)
    await page.getByRole('radio', { name: /Mastercard/ }).check()
    await page.getByRole('button', { name: 'Confirm and subscribe' }).click()
    await expect(page).toHaveURL(/\/receipts\//)
    const { data: [again] } = await stripe.subscriptions.list({ customer, status: 'active' })
    expect(again?.default_payment_method).toBe(id)
  })
})

test('the page of resuming is whole, and by the keyboard alone', async ({ page }) => {
  await openScenario(page, 'paused')
  await page.getByRole('link', { name: /^Resume subscription/ }).focus()
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Resume now' })
  await expect(button).toBeVisible()
  await expectAccessible(page)
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/receipts\//)
})

test('the page stays whole when Stripe cannot tell what it will charge', async ({ page, demo }) => {
  const account = `acct_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
  await openScenario(page, 'canceled', account)
  await control(demo.stripe.base, demo.stripe.secretKey, 'POST', '/faults', { kind: 'error', path: '/v1/invoices/create_preview', count: 9 }, account)
  await page.getByRole('link', { name: /^Resubscribe/ }).first().click()
  expect(await readText(page)).toMatch(/can’t be told at the moment/)
  await expect(page.getByRole('button', { name: 'Confirm and subscribe' })).toBeVisible()
  await expectAccessible(page)
})
