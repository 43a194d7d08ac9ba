import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { expectAccessibleWithScript } from './expect-accessible-with-script'
import { expect, expectAccessible, hydrated, test } from './fixtures'
import { openScenario } from './open-scenario'
import { readAudit } from './read-audit'

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('an address is corrected, and another tax is told before it counts', async ({ page, openBrowser }) => {
    await openScenario(page, 'taxed_automatically')
    await page.getByRole('link', { name: /^Billing details/ }).click()
    const address = page.getByRole('group', { name: 'Billing address' })
    await expect(address.getByLabel('City')).toHaveValue('Torino')
    await address.getByLabel('Country').selectOption({ label: 'Germany' })
    await address.getByLabel('City').fill('Berlin')
    await address.getByLabel('Province').fill('')
    await page.getByLabel('Name or business name').fill('Conti GmbH')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('of tax instead of')
    await expect(address.getByLabel('City')).toHaveValue('Berlin')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await expect(page.getByRole('status')).toContainText('Your billing details are changed.')
    await page.getByRole('link', { name: 'View receipt' }).click()
    await expect(page.getByRole('main')).toContainText('10123 Berlin, Germany')
    await expectAccessibleWithScript(page, openBrowser)
  })

  test('an accountant gets a paid invoice with the details of today, marked as a copy', async ({
    page,
    demo,
    openBrowser,
  }) => {
    const { customer, merchant } = await openScenario(page, 'details_corrected')
    const portal = page.url()
    await page.goto(`${portal}/invoices`)
    await page
      .getByRole('link', { name: /^View invoice/ })
      .first()
      .click()
    await expect(page.getByRole('main')).toContainText('Irene Verdi')
    await expect(page.getByRole('main')).toContainText('The corrected copy shows them as of')
    await expectAccessibleWithScript(page, openBrowser)
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download corrected copy (PDF)' }).click()
    expect((await begun).suggestedFilename()).toMatch(/_corrected-copy\.pdf$/)
    expect(await readAudit(demo.databaseUrl, { merchant, customer, action: 'document.download' })).toMatchObject([
      { kind: 'corrected_copy', outcome: 'ok' },
    ])
    await page.goto(`${portal}/details`)
    await expect(page.getByRole('main')).toContainText('its page offers a copy with the new details')
    const address = page.getByRole('group', { name: 'Billing address' })
    await address.getByLabel('Country').selectOption({ label: 'Germany' })
    await address.getByLabel('Province').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/\?done=/)
    await page.goto(`${portal}/invoices`)
    await page
      .getByRole('link', { name: /^View invoice/ })
      .first()
      .click()
    await expect(page.getByRole('main')).toContainText('its tax might be different')
    await expect(page.getByRole('button', { name: /corrected copy/ })).toHaveCount(0)
  })
})

test('what Stripe refuses is marked, with everything that was typed, and saved once it is right', async ({ page }) => {
  await openScenario(page, 'active')
  await page.getByRole('link', { name: /^Billing details/ }).click()
  const name = page.getByLabel('Name or business name')
  await hydrated(name)
  await expectAccessible(page)
  const address = page.getByRole('group', { name: 'Billing address' })
  await address.getByLabel('Country').selectOption({ label: 'Germany' })
  await expect(address.getByLabel('State or region')).toBeHidden()
  await address.getByLabel('Country').selectOption({ label: 'United States' })
  await expect(address.getByLabel('ZIP code')).toBeVisible()
  await address.getByLabel('Address', { exact: true }).fill('1 Main St')
  await address.getByLabel('State', { exact: true }).fill('NY')
  await name.fill('Müller & Söhne')
  await page.getByLabel('Country and kind').selectOption({ label: 'European Union · VAT' })
  await page.getByLabel('Number').fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/\/details\?again=/)
  await expect(page.getByRole('main').getByRole('alert').first()).toContainText('This tax ID can’t be right')
  await expect(page.getByLabel('Number')).toHaveAttribute('aria-invalid', 'true')
  await expect(name).toHaveValue('Müller & Söhne')
  await expect(address.getByLabel('State', { exact: true })).toHaveValue('NY')
  await expectAccessible(page)
  await page.getByLabel('Number').fill('DE123456789')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/\?done=/)
  await expect(page.getByRole('status')).toContainText('being checked with the tax authority')
  await page.getByRole('link', { name: /^Billing details/ }).click()
  await expect(page.getByText('European Union · VAT DE123456789')).toBeVisible()
  await page.getByLabel('Remove DE123456789').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Your billing details are changed.')
})

test.describe('a new e-mail address', { tag: '@desktop' }, () => {
  test.use({ expectedErrors: [/the server responded with a status of 410/] })

  test('counts once its link is confirmed, which opens the portal again', async ({ page, demo, openBrowser }) => {
    const { customer } = await openScenario(page, 'active')
    const address = `new.${customer.toLowerCase()}@example.com`
    await page.getByRole('link', { name: /^Billing details/ }).click()
    await page.getByLabel('E-mail', { exact: true }).fill(address)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText(`We have sent a link to ${address}.`)
    await expectAccessible(page)
    const mail = await waitForMail(demo.stripe.base, demo.stripe.secretKey, address)
    const [link = ''] = /http\S+\/email\/[\w.-]+[?]lang=en/.exec(mail.text) ?? []
    const other = await (await openBrowser()).newPage()
    await other.goto(link)
    await expect(other.getByText(address)).toBeVisible()
    await expectAccessible(other)
    await other.getByRole('button', { name: 'Confirm the address' }).click()
    await expect(other).toHaveURL(/\/portal\//)
    await other.getByRole('link', { name: /^Billing details/ }).click()
    await expect(other.getByText(address)).toBeVisible()
    await other.goto(link)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
    await expectAccessible(other)
  })
})
