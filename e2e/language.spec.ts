import { expect, expectAccessible, test } from './fixtures'

test('the language chosen here wins, and stays', async ({ page, openPortal }) => {
  await openPortal('example')
  await page.locator('summary').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText('Your subscription renews on 14 June 2023')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('the portal reads the same, and the language can be changed', async ({ page, openPortal }) => {
    await openPortal('example')
    await expect(page.getByText('Il tuo abbonamento si rinnova il 14 giugno 2023')).toBeVisible()
    await expect(page.getByRole('row')).not.toHaveCount(0)
    await page.locator('summary').click()
    await page.getByRole('button', { name: 'Español' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  })
})

test(
  'the keyboard alone reaches everything, and first the content',
  { tag: '@desktop' },
  async ({ page, openPortal }) => {
    await openPortal('active')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Italiano' })).toBeVisible()
  },
)

test('at 320 pixels, as at 400 % zoom, nothing is cut off', { tag: '@phone' }, async ({ page, openPortal }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openPortal('long_name')
  await expectAccessible(page)
})
