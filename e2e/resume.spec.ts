import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a paused subscription is resumed in two clicks', async ({ page }) => {
    await openScenario(page, 'paused')
    await page.getByRole('link', { name: /^Resume payments/ }).click()
    await expect(page.getByRole('main')).toContainText('Nothing is charged today')
    await page.getByRole('button', { name: 'Resume now' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('Your payments are resumed.')
  })
})

test('the page of resuming is whole, and by the keyboard alone', async ({ page }) => {
  await openScenario(page, 'paused')
  await page.getByRole('link', { name: /^Resume payments/ }).focus()
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Resume now' })
  await expect(button).toBeVisible()
  await expectAccessible(page)
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?done=/)
})
