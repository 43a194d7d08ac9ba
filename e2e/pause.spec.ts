import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a subscription is paused, given another date, and the pause is undone before it begins', async ({ page }) => {
    await openScenario(page, 'active')
    await page.getByRole('link', { name: /^Pause subscription/ }).click()
    await expect(page.getByRole('main')).toContainText('The whole subscription pauses on that day')
    await expect(page.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
    await page.getByRole('link', { name: 'Pause today instead' }).click()
    await expect(page.getByRole('main')).toContainText(/USD.\d+\.\d\d is credited to your account at once/)
    await page.getByRole('link', { name: 'Pause when the paid period ends instead' }).click()
    await page.getByRole('radio', { name: /^3 months, until/ }).check()
    await page.getByRole('button', { name: 'Confirm the pause' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('Your subscription is set to pause.')
    // The card tells the days, and the banner does not repeat them.
    await expect(page.getByText(/^It resumes on/)).toHaveCount(1)
    await page.getByRole('link', { name: /^Change the pause/ }).click()
    await expect(page.getByRole('radio', { name: /^3 months, until .*as it is now/ })).toBeChecked()
    await page.getByRole('radio', { name: /^1 month, until/ }).check()
    await page.getByRole('button', { name: 'Change the pause' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await page.getByRole('link', { name: /^Undo the pause/ }).click()
    await page.getByRole('button', { name: 'Undo the pause' }).click()
    await expect(page.getByRole('status')).toContainText('The pause is undone.')
    await expect(page.getByRole('main')).toContainText(/Your subscription renews on/)
  })

  test('payments that are to pause get another date, and the pause is undone', async ({ page }) => {
    await openScenario(page, 'pausing')
    await expect(page.getByRole('main')).toContainText(/Your payments pause on/)
    await page.getByRole('link', { name: /^Change the pause/ }).click()
    await page.getByRole('radio', { name: /^3 months, until/ }).check()
    await page.getByRole('button', { name: 'Change the pause' }).click()
    await expect(page.getByRole('status')).toContainText('Your pause is set.')
    await expect(page.getByText(/^They resume on/)).toHaveCount(1)
    await page.getByRole('link', { name: /^Undo the pause/ }).click()
    await page.getByRole('button', { name: 'Undo the pause' }).click()
    await expect(page.getByRole('status')).toContainText('The pause is undone.')
    await expect(page.getByRole('main')).toContainText(/Your subscription renews on/)
  })

  test('a pause whose end could not be paid asks for the payment', async ({ page }) => {
    await openScenario(page, 'resumption_failed')
    await expect(page.getByRole('main')).toContainText(
      'It could not be resumed, because its payment did not go through.',
    )
    await expect(page.getByRole('link', { name: /^Resume/ })).toHaveCount(0)
    await page.getByRole('link', { name: /^Pay/ }).first().click()
    await expect(page).toHaveURL(/\/invoices\/.*\/pay$/)
  })
})

test('a subscription is paused at once and resumed, by the keyboard alone', async ({ page }) => {
  await openScenario(page, 'active')
  await page.getByRole('link', { name: /^Pause subscription/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Confirm the pause' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Pause today instead' }).focus()
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Pause now' })
  await expect(button).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^3 months/ })).toBeChecked()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?done=/)
  await expect(page.getByRole('main')).toContainText(/Your subscription resumes on/)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Resume subscription/ }).click()
  await page.getByRole('button', { name: 'Resume now' }).click()
  await expect(page.getByRole('main')).toContainText(/Your subscription renews on/)
})
