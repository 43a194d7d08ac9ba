import { expect, expectAccessible, hydrated, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

test.use({ locale: 'it-IT' })

test(
  'a text in the merchant’s own words is previewed, kept where it is wrong, saved, read by customers, and reset without JavaScript',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { home, account, state, sql, merchant } }) => {
    await page.goto(`${home}/settings/texts?language=it&q=attivo+badge`)
    await expectAccessible(page)
    await page.locator('main').getByRole('link', { name: 'Attivo', exact: true }).click()
    const field = page.getByLabel('Your words')
    await hydrated(field)
    await expect(field).toHaveValue('Attivo')
    const preview = page.frameLocator('iframe[title^="Preview of the portal"]:not([aria-hidden=true])')
    await field.fill("Tutto a posto, c'è")
    await expect(page.getByRole('region', { name: 'What customers would read' })).toContainText("Tutto a posto, c'è")
    await expect(preview.getByText("Tutto a posto, c'è").first()).toBeVisible()
    await field.fill('Attivo {date}')
    await expect(page.getByText('There is no {date} here.')).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await expect(field).toHaveValue('Attivo {date}')
    await expectAccessible(page)
    await field.fill("Tutto a posto, c'è")
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/^Saved\. Customers will see the change/)).toBeVisible()
    await expect(field).toHaveValue("Tutto a posto, c'è")

    // Another story of this merchant's may have chosen another language for it.
    await sql(`UPDATE merchants SET locales = $2, default_locale = 'en' WHERE id = $1`, [merchant, ['it', 'es']])
    const made = await makeScenario(page.request, 'active', account)
    const customer = await (await openBrowser({ locale: 'it-IT' })).newPage()
    await customer.goto(made.portal)
    await customer.locator('header summary').click()
    // English is the default, which is always offered.
    await expect(customer.locator('header').getByRole('button')).toHaveText([/English/, /Italiano/, /Español/])
    await customer.getByRole('button', { name: 'Italiano' }).click()
    await expect(customer.getByText("Tutto a posto, c'è").first()).toBeVisible()
    await expect(customer.locator('html')).toHaveAttribute('lang', 'it')

    const plain = await (await openBrowser({ javaScriptEnabled: false, storageState: state })).newPage()
    await plain.goto(`${home}/settings/texts?language=it&show=own`)
    await plain
      .locator('main')
      .getByRole('link', { name: /^Tutto a posto/ })
      .click()
    await plain.getByRole('button', { name: 'Reset to the original' }).click()
    await expect(plain.getByLabel('Your words')).toHaveValue('Attivo')
    await customer.reload()
    await expect(customer.getByText('Attivo', { exact: true }).first()).toBeVisible()
  },
)
