import { expect, expectAccessible, test } from './fixtures'
import { openScenario } from './open-scenario'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('a promotion code is told before it is used, and another one is added to it', async ({ page }) => {
    const { subscriptions } = await openScenario(page, 'promotion_codes')
    const main = page.getByRole('main')
    const portal = page.url()
    // Typed with the plan that there is, a code leads to the page that takes it alone.
    await page.goto(`${portal}/subscriptions/${subscriptions[0]}/update?quantity=1&code=spring50`)
    await page.getByRole('link', { name: 'Use the code with your current plan' }).click()
    await expect(main).toContainText(/spring50: 50% off until/)
    await page.goto(portal)
    await page.getByRole('link', { name: /^Use a promotion code/ }).click()
    await page.getByLabel('Promotion code').fill('spring50')
    await page.getByRole('button', { name: 'See what it does' }).click()
    await expect(main).toContainText(/spring50: 50% off until/)
    await expect(main).toContainText(/is\sUSD\s14\.99 instead of\sUSD\s29\.99\./)
    await page.getByRole('button', { name: 'Use this code' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('Your promotion code is in use.')
    await expect(page.getByRole('list', { name: 'Discounts' })).toContainText(/Spring offer: 50% off until/)
    await page.getByRole('link', { name: /^Use a promotion code/ }).click()
    await page.getByLabel('Promotion code').fill('FRIEND10')
    await page.getByRole('button', { name: 'See what it does' }).click()
    await expect(main).toContainText('They stay as they are.')
    await page.getByRole('button', { name: 'Use this code' }).click()
    await expect(page.getByRole('list', { name: 'Discounts' }).getByRole('listitem')).toHaveCount(2)
  })
})

test('a code that is refused says why beside its field, and by the keyboard another one is used', async ({ page }) => {
  await openScenario(page, 'promotion_codes')
  await page.getByRole('link', { name: /^Use a promotion code/ }).focus()
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Promotion code')
  await expect(field).toBeVisible()
  await expectAccessible(page)
  const refusals = {
    FIRST: 'This promotion code is for a first purchase only.',
    YEARLY: 'This promotion code is for another plan.',
    NONE: 'We could not find this promotion code for you.',
  }
  for (const [code, refusal] of Object.entries(refusals)) {
    await field.fill(code)
    await field.press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toContainText(refusal)
    await expect(field).toHaveValue(code)
  }
  await expectAccessible(page)
  await field.fill('ONCE5')
  await field.press('Enter')
  const button = page.getByRole('button', { name: 'Use this code' })
  await expect(page.getByRole('main')).toContainText(/ONCE5: USD\s5\.00 off your next payment/)
  await expectAccessible(page)
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?done=/)
  await expect(page.getByRole('list', { name: 'Discounts' })).toContainText(
    '5 dollars off: USD 5.00 off your next payment',
  )
  await expectAccessible(page)
})
