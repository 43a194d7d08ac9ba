import type { Page } from '@playwright/test'
import { expect, expectAccessible, readText, test } from './fixtures'

async function cancel(page: Page, plan: string): Promise<void> {
  await page.getByRole('link', { name: `Cancel subscription: ${plan}` }).click()
  await expect(page).toHaveURL(/\/cancel$/)
  expect(await readText(page)).toMatch(/Your subscription ends on \d+ \w+ \d{4}/)
  await expectAccessible(page)
  await page.getByRole('radio').first().check()
  await page.getByRole('textbox').fill('Goodbye 👋 & <thanks>')
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/receipts\//)
}

async function keep(page: Page, plan: string): Promise<void> {
  await page.getByRole('link', { name: 'TechSolutions Inc.', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`Keep subscription.*${plan}`) }).click()
  await expect(page.getByRole('link', { name: `Cancel subscription: ${plan}` })).toBeVisible()
}

test.describe('with JavaScript', () => {
  test.skip(({ isMobile }) => isMobile, 'the phone does it without')

  test('a subscription is cancelled in two clicks, and kept in one', async ({ page, openPortal }) => {
    await openPortal('several_subscriptions')
    await cancel(page, 'Premium Yearly')
    expect(await readText(page)).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await expectAccessible(page)
    await page.reload()
    await expect(page).toHaveURL(/\/receipts\//)
    await keep(page, 'Premium Yearly')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(({ isMobile }) => !isMobile, 'the desktop does it with')

  test('a trial is cancelled and kept', async ({ page, openPortal }) => {
    await openPortal('several_subscriptions')
    await page.getByRole('link', { name: 'Cancel subscription: Priority Support' }).click()
    await page.getByRole('main').getByRole('button').click()
    await expect(page).toHaveURL(/\/receipts\//)
    await keep(page, 'Priority Support')
  })
})
