import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('payments are paused, given another date, and the pause is undone before it begins', async ({ page }) => {
    await openScenario(page, 'active')
    await page.getByRole('link', { name: /^Pause payments/ }).click()
    await expect(page.getByRole('main')).toContainText('You keep access until then.')
    await expect(page.getByRole('link', { name: /^Cancel subscription/ })).toBeVisible()
    await page.getByRole('radio', { name: /^3 months, until/ }).check()
    await page.getByRole('button', { name: 'Confirm the pause' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('Your pause is set.')
    await expect(page.getByRole('main')).toContainText(/It resumes on/)
    await page.getByRole('link', { name: /^Change the pause/ }).click()
    await expect(page.getByRole('radio', { name: /^3 months, until .*as it is now/ })).toBeChecked()
    await page.getByRole('radio', { name: /^1 month, until/ }).check()
    await page.getByRole('button', { name: 'Change the pause' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await page.getByRole('link', { name: /^Undo the pause/ }).click()
    await page.getByRole('button', { name: 'Undo the pause' }).click()
    await expect(page.getByRole('main')).toContainText(/Your subscription renews on/)
  })
})

test('the page of pausing is whole, and by the keyboard alone', async ({ page }) => {
  await openScenario(page, 'active')
  await page.getByRole('link', { name: /^Pause payments/ }).focus()
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Confirm the pause' })
  await expect(button).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^3 months/ })).toBeChecked()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?done=/)
  await expectAccessible(page)
})
