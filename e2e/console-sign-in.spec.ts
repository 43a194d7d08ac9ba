import { expect, expectAccessible, linkIn, test } from './console-fixtures'

test.skip(({ isMobile }) => isMobile, 'the pages on a phone are seen by the stories of the pages')

const nobody = { cookies: [], origins: [] }

test('an owner signs in by a mailed link, which opening does not use up, looks at the sessions and signs out', async ({ openBrowser, console: { owner, mail, home } }) => {
  const page = await (await openBrowser({ storageState: nobody })).newPage()
  await page.goto(`/console/sign-in?to=${home}/team`)
  await page.getByLabel('Work e-mail').fill('not an address')
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
  await expect(page.getByText('Enter an address such as ada@example.com.')).toBeVisible()
  await expect(page.getByLabel('Work e-mail')).toHaveValue('not an address')
  await expectAccessible(page)
  await page.getByLabel('Work e-mail').fill(owner)
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
  await expect(page.getByText('Look into your inbox')).toBeVisible()
  const link = linkIn(await mail(owner), '/console/sign-in/confirm')
  await page.request.get(link)
  await page.goto(link)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()

  const second = await (await openBrowser({ storageState: nobody })).newPage()
  await second.goto(link)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await expect(second.getByText('This link was used already')).toBeVisible()
  await expectAccessible(second)

  await page.goto('/console/account')
  await page.getByLabel('How others see you').fill('Olga Owner')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Browsers you are signed in with' }).getByRole('row')).not.toHaveCount(2)
  await expect(page.getByText('This one')).toBeVisible()
  await page.goto(home)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page).toHaveURL(/\/console\/sign-in/)
  await page.goto(home)
  await expect(page).toHaveURL(/\/console\/sign-in/)
})
