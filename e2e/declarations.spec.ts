import type { Page } from '@playwright/test'
import { decodeJwt } from 'jose'
import type { Mail } from '../sandbox/mail/mail'
import { control } from '../sandbox/testing/control'
import { waitForMail } from '../sandbox/testing/wait-for-mail'
import { expect, expectAccessible, test } from './fixtures'
import { makeScenario, openScenario } from './open-scenario'

// These pages have no scripts, but axe needs one.
test.use({ expectedErrors: [/the server responded with a status of (410|422)/] })

const stories = [
  {
    lang: 'de',
    country: 'DE',
    cancel: { confirm: 'jetzt kündigen', received: 'Wir haben Ihre Kündigung erhalten' },
    withdraw: {
      next: 'Vertrag widerrufen',
      confirm: 'Widerruf bestätigen',
      received: 'Wir haben Ihren Widerruf erhalten',
    },
  },
  {
    lang: 'fr',
    country: 'FR',
    cancel: {
      next: 'Vérifier avant l’envoi',
      confirm: 'Notification de la résiliation',
      received: 'Nous avons reçu votre résiliation',
    },
    withdraw: {
      next: 'Renoncer au contrat ici',
      confirm: 'Confirmer la rétractation',
      received: 'Nous avons reçu votre rétractation',
    },
  },
  {
    lang: 'it',
    country: 'IT',
    cancel: { confirm: 'Annulla ora', received: 'Abbiamo ricevuto il tuo annullamento' },
    withdraw: {
      next: 'Recedere dal contratto qui',
      confirm: 'Conferma recesso',
      received: 'Abbiamo ricevuto il tuo recesso',
    },
  },
  {
    lang: 'en',
    country: 'IE',
    cancel: { confirm: 'Cancel now', received: 'We have received your cancellation' },
    withdraw: {
      next: 'Withdraw from contract here',
      confirm: 'Confirm withdrawal',
      received: 'We have received your withdrawal',
    },
  },
]

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

for (const scripts of [true, false]) {
  for (const { lang, country, cancel, withdraw } of stories) {
    const how = scripts ? 'with' : 'without'
    test(
      `a contract is cancelled and withdrawn from ${how} JavaScript, and without signing in: ${lang}`,
      { tag: scripts ? '@phone' : '@desktop' },
      async ({ request, openBrowser }) => {
        const { merchant } = await makeScenario(request, 'active')
        const page = await (await openBrowser({ javaScriptEnabled: scripts })).newPage()
        for (const [path, words] of [
          ['cancel', { next: null, ...cancel }],
          ['withdraw', withdraw],
        ] as const) {
          await page.goto(`/${path}/${merchant}?country=${country}&lang=${lang}`)
          await expect(page.locator('html')).toHaveAttribute('lang', lang)
          if (scripts) await expectAccessible(page)
          const first = page.getByRole('button', { name: words.next ?? words.confirm, exact: true })
          await fill(page, { name: 'Zoë Rossi', email: 'zoe@' })
          await first.click()
          await expect(page.locator('[name=name]')).toHaveValue('Zoë Rossi')
          await expect(page.locator('[aria-invalid=true]')).toHaveCount(2)
          if (scripts) await expectAccessible(page)
          await fill(page, { email: `${lang}-${path}-${how}@example.com`, contract: 'INV-0042' })
          await first.click()
          if (words.next) {
            await expect(page.getByText('INV-0042')).toBeVisible()
            if (scripts) await expectAccessible(page)
            await page.getByRole('button', { name: words.confirm, exact: true }).click()
          }
          await expect(page).toHaveURL(/\/declaration\//)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.received)
          await expect(page.getByText('INV-0042')).toBeVisible()
          if (scripts) await expectAccessible(page)
        }
      },
    )
  }
}

test(
  'a declaration is confirmed from the address on file, and the merchant sees it',
  { tag: '@phone' },
  async ({ page, demo, openBrowser }) => {
    const { customer, merchant } = await openScenario(page, 'active')
    const overview = page.url()
    await page.goto(`${overview}/invoices`)
    const number =
      (await page
        .getByText(/^\w{8}-\d{4}$/)
        .first()
        .textContent()) ?? ''
    const { base, secretKey } = demo.stripe
    const { email } = await control<{ email: string }>(base, secretKey, 'GET', `/../v1/customers/${customer}`)
    const stranger = await (await openBrowser()).newPage()
    await stranger.goto(`/login/${merchant}?lang=en`)
    await stranger.getByRole('link', { name: 'Cancel a contract here' }).click()
    await fill(stranger, { name: 'Somebody', email, contract: number })
    await stranger.getByRole('button', { name: 'Cancel now' }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('We have received your cancellation')
    const reference = await stranger.getByText(/The reference is/).textContent()
    const [file] = await Promise.all([
      stranger.waitForEvent('download'),
      stranger.getByRole('link', { name: 'Download as PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toContain(/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(reference ?? '')?.[0] ?? 'none')

    // Customers of a scenario share an address, so the mail is found by this customer's link.
    const linkOf = ({ html }: Mail) =>
      /href="([^"]*\/declaration\/confirm\/[^"]+)"/.exec(html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
    const isMine = (mail: Mail) =>
      linkOf(mail) !== '' && decodeJwt(/confirm\/([^?]+)/.exec(linkOf(mail))?.[1] ?? '').customer === customer
    const mail = await waitForMail(base, secretKey, email, { matches: isMine })
    await stranger.goto(linkOf(mail))
    await expectAccessible(stranger)
    await stranger.getByRole('button').click()
    await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(async () => {
      await page.goto(overview)
      await expect(page.getByText(/^Cancels on/).first()).toBeVisible({ timeout: 1_000 })
    }).toPass()
  },
)
