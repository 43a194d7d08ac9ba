import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { declaredPng } from '../scripts/testing/declared-png'
import { expect, expectAccessible, hydrated, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

test.use({ expectedErrors: [/the server responded with a status of (413|422)/] })

/** The preview that is shown; the next one may be loading behind it. */
const previewIn = (page: Page) => page.frameLocator('iframe[title^="Preview of the portal"]:not([aria-hidden=true])')

const image = (fill: string) =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: fill } })
    .png()
    .toBuffer()

test(
  'the brand is previewed as it is typed, kept as it was typed where it is wrong, and saved',
  { tag: '@desktop' },
  async ({ page, console: { home } }) => {
    await page.goto(`${home}/settings`)
    const preview = previewIn(page)
    await hydrated(page.getByLabel('Headline'))
    await page.getByLabel('Name', { exact: true }).fill('Blue Shop')
    await page.getByLabel('Headline').fill('All about your plan')
    await page.getByLabel('Pick a colour').fill('#ffff00')
    await expect(page.getByLabel('Colour', { exact: true })).toHaveValue('#ffff00')
    await expect(preview.getByText('Blue Shop').first()).toBeVisible()
    await expect(preview.getByText('All about your plan')).toBeVisible()
    await expect(preview.getByText('Preview with a sample customer.')).toBeVisible()
    const mail = page.frameLocator('iframe[title^="Preview of the mail"]:not([aria-hidden=true])')
    await expect(mail.getByText('Blue Shop').first()).toBeVisible()
    await expect(page.getByText(/^Adjusted to #.* on light pages, with .* \(\d+\.\d to 1\)/)).toBeVisible()
    await page.getByLabel('State').selectOption('Payment failed')
    await page.getByLabel('Language of the preview').selectOption('it')
    await page.getByLabel('Theme').selectOption('Dark')
    await expect(preview.getByText('Pagamento non riuscito').first()).toBeVisible()
    await expect.poll(() => preview.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')
    const takesFocus = (link: HTMLElement) => {
      link.focus()
      return document.activeElement === link
    }
    expect(await preview.locator('main a').first().evaluate(takesFocus)).toBe(false)
    await page.getByLabel('Terms of service').fill('javascript:alert(1)')
    const brand = page.getByRole('region', { name: 'Brand' })
    await brand.getByRole('button', { name: 'Save' }).click()
    await expect(brand.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel('Terms of service')).toHaveValue('javascript:alert(1)')
    await expect(page.getByLabel('Headline')).toHaveValue('All about your plan')
    await expectAccessible(page)
    await page.getByLabel('Terms of service').fill('https://shop.example/terms')
    await page.getByLabel('Language', { exact: true }).selectOption('pt-BR')
    await brand.getByRole('button', { name: 'Save' }).click()
    await expect(brand.getByText('Saved. Customers will see the change on the next page they open.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Blue Shop')
    await expect(page.getByLabel('Language', { exact: true })).toHaveValue('pt-BR')
  },
)

test(
  'a logo is taken as pixels alone; what is too large, no picture or dressed as one is refused',
  { tag: '@desktop' },
  async ({ page, console: { home } }) => {
    await page.goto(`${home}/settings`)
    const card = page.getByRole('region', { name: 'Logo' })
    const field = card.locator('input[type=file]')
    await hydrated(field)
    const headline = page.getByLabel('Headline')
    await headline.fill('Half a sentence, not')
    const offer = async (name: string, mimeType: string, buffer: Buffer) => {
      await field.setInputFiles({ name, mimeType, buffer })
      await card.getByRole('button', { name: 'Upload' }).click()
    }
    await offer('large.png', 'image/png', Buffer.alloc(6 * 1024 * 1024))
    await expect(card.getByRole('alert')).toHaveText('A logo has at most 5 MB.')
    await expectAccessible(page)
    await offer('logo.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))
    await expect(card.getByRole('alert')).toContainText('This image cannot be used')
    await offer('logo.gif', 'image/gif', Buffer.from('GIF89a/*<script>*/=1;alert(1)//'))
    await expect(card.getByRole('alert')).toContainText('This image cannot be used')
    await offer('huge.png', 'image/png', declaredPng(50_000, 50_000))
    await expect(card.getByRole('alert')).toContainText('at most 40 million pixels')
    const answer = await page.request.post(`${home}/settings/logo`, {
      headers: { origin: new URL(page.url()).origin },
      multipart: { logo: { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.alloc(20 * 1024 * 1024) } },
    })
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toBe('A logo has at most 5 MB.\n')

    const dressed = Buffer.concat([await image('#0a6'), Buffer.from('<script>alert(1)</script>')])
    await offer('logo.png', 'image/png', dressed)
    await expect(card.getByRole('status')).toHaveText('Logo saved. Customers will see it on the next page they open.')
    await expect(card.getByRole('alert')).toHaveCount(0)
    await expect(headline).toHaveValue('Half a sentence, not')
    const logo = previewIn(page).locator('img').first()
    await expect(logo).toBeVisible()
    const served = await page.request.get((await logo.getAttribute('src')) ?? '')
    expect(served.headers()['content-type']).toMatch(/^image\//)
    expect((await served.body()).includes('<script>')).toBe(false)
    await card.getByRole('button', { name: 'Remove logo' }).click()
    await expect(card.getByRole('button', { name: 'Remove logo' })).toHaveCount(0)
    const dropped = await page.evaluateHandle(
      (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const data = new DataTransfer()
        data.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }))
        return data
      },
      (await image('#a60')).toString('base64'),
    )
    await card.locator('form').first().dispatchEvent('drop', { dataTransfer: dropped })
    await expect(card.getByRole('button', { name: 'Remove logo' })).toBeVisible()
  },
)

test(
  'mails are switched off one by one; a configuration is made, comes back as it was sent where something lacks, and made the default it is what links follow',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { account, home, merchant, owner, sql, mail } }) => {
    await page.goto(`${home}/settings`)
    const mails = page.getByRole('region', { name: 'Customer e-mails' })
    await mails.getByLabel('Receipt').uncheck()
    await mails.getByRole('button', { name: 'Save' }).click()
    await expect(mails.getByText('Saved.')).toBeVisible()
    const access = page.getByRole('region', { name: 'Links and embedding' })
    await access.getByLabel('Links are valid for').selectOption({ label: 'A week' })
    await access.getByRole('button', { name: 'Save' }).click()
    await expect(access.getByText('Saved.')).toBeVisible()
    await expect(access.getByLabel('Links are valid for')).toHaveValue('604800')
    const looks = page.getByRole('region', { name: 'What the mails look like' })
    await looks.getByRole('combobox', { name: 'Mail', exact: true }).selectOption('Cancellation')
    await looks.getByLabel('Language of the mail').selectOption('es')
    const shown = page.frameLocator('iframe[title="Preview of the mail: Cancellation, Español"]')
    await expect(shown.locator('h1')).toBeVisible()
    const heading = (await shown.locator('h1').textContent()) ?? ''
    await looks.getByRole('button', { name: `Send a test to ${owner}` }).click()
    await expect(looks.getByText(`“Cancellation” is on its way to ${owner}, in Español.`)).toBeVisible()
    const test = await mail(owner, ({ subject }) => subject?.startsWith('[Test] ') ?? false)
    expect(test.text).toContain(heading)
    expect(
      await sql('SELECT action, subject_id FROM audit_log WHERE merchant_id = $1 AND action = $2', [
        merchant,
        'settings.test_mail',
      ]),
    ).toEqual([{ action: 'settings.test_mail', subject_id: 'cancellation_received' }])
    await expectAccessible(page)
    await page.reload()
    await expect(mails.getByLabel('Receipt')).not.toBeChecked()
    await expect(mails.getByLabel('Payment failed')).toBeChecked()
    expect(await sql('SELECT mails_off FROM merchants WHERE id = $1', [merchant])).toEqual([{ mails_off: ['receipt'] }])

    await page.goto(`${home}/configurations`)
    await page.getByLabel('Name').fill('For schools')
    await page.getByRole('button', { name: 'Create configuration' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'For schools' })).toBeVisible()
    const preview = previewIn(page)
    await page.getByLabel('Language of the preview').selectOption('en')
    await expect(preview.getByText('Cancel subscription').first()).toBeVisible()
    await page.getByLabel('Customers can cancel').uncheck()
    await expect(preview.getByText('Cancel subscription')).toHaveCount(0)
    await page.getByLabel('Customers can cancel').check()
    await page.getByLabel('State').selectOption('The page of cancelling')
    await expect(preview.getByText('It is too expensive').first()).toBeVisible()
    const why = page.getByRole('group', { name: 'Reasons offered' })
    for (const reason of await why.getByRole('checkbox').all()) await reason.uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Choose at least one, or switch this off.')).toBeVisible()
    await expect(why.getByRole('checkbox').first()).not.toBeChecked()
    await expectAccessible(page)
    await page.getByLabel('Ask for a reason').uncheck()
    await page.getByLabel('Customers can cancel').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved. Customers will see the change on the next page they open.')).toBeVisible()
    const { portal } = await makeScenario(page.request, 'active', account)
    const visitor = await (await openBrowser({ storageState: { cookies: [], origins: [] } })).newPage()
    const cancel = visitor.getByRole('link', { name: /^Cancel subscription/ })
    await visitor.goto(portal)
    await expect(cancel).toBeVisible()
    await page.getByRole('button', { name: 'Make default' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'For schools Default' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'This is now the default.' })).toBeVisible()
    await visitor.goto(portal)
    await expect(visitor.getByRole('heading', { name: 'Invoice history' })).toBeVisible()
    await expect(cancel).toHaveCount(0)
  },
)
