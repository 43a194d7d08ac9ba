import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readPdf } from '../lib/documents/testing/read-pdf'
import { expect, expectAccessible, test } from './fixtures'

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), text: (await readPdf(await readFile(await file.path()))).text }
}

/** axe runs inside the page, so it needs JavaScript. */
async function story(page: Page, { withAxe }: { withAxe: boolean }): Promise<void> {
  const fromRow = await download(page, () =>
    page
      .getByRole('link', { name: /, in PDF$/ })
      .first()
      .click(),
  )
  expect(fromRow.name).toMatch(/^2023-05-14_[\w-]+_29\.99-USD\.pdf$/)
  await page
    .getByRole('link', { name: /^Vedi la fattura/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/invoices\/in_/)
  if (withAxe) await expectAccessible(page)
  const button = (name: string) => page.getByRole('button', { name })
  const invoice = await download(page, () => button('Scarica la fattura (PDF)').click())
  expect(invoice.name).toBe(fromRow.name)
  expect(invoice.text).toContain('Pagata il 14 maggio 2023')
  expect(invoice.text).toContain('Totale 29,99 USD')
  // The page still works: another button downloads a second file, and its links work.
  const receipt = await download(page, () => button('Scarica la ricevuta (PDF)').click())
  expect(receipt.name).toMatch(/_ricevuta\.pdf$/)
  expect(receipt.text).toMatch(/^Ricevuta/)
  await expect(button('Scarica la fattura (PDF)')).toBeEnabled()
  await page.getByRole('link', { name: 'Vedi su Stripe' }).click()
  await expect(page).not.toHaveURL(/\/portal\//)
}

test.describe('with JavaScript', { tag: '@desktop' }, () => {
  test('an invoice and its receipt are downloaded, one after the other', async ({ page, openPortal }) => {
    await openPortal('example')
    await story(page, { withAxe: true })
  })

  test('a document that the browser holds is not sent again, and nobody between keeps it', async ({
    page,
    openPortal,
  }) => {
    await openPortal('example')
    const address =
      (await page
        .getByRole('link', { name: /, in PDF$/ })
        .first()
        .getAttribute('href')) ?? ''
    const { etag = '', ...headers } = (await page.request.get(address)).headers()
    expect(headers['cache-control']).toBe('private, no-cache, max-age=0')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect((await page.request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  })
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })
  test('an invoice and its receipt are downloaded, one after the other', async ({ page, openPortal }) => {
    await openPortal('example')
    await story(page, { withAxe: false })
  })
})

test.describe('a document that is not there', () => {
  test.use({ expectedErrors: [/404/] })
  test('is a page that says so', async ({ page, openPortal }) => {
    await openPortal('example')
    const { pathname } = new URL(page.url())
    const answer = await page.goto(`${pathname}/documents/invoice/in_nobodys`)
    expect(answer?.status()).toBe(404)
    expect(await answer?.headerValue('content-security-policy')).toContain("script-src 'nonce-")
    await expect(page.getByRole('heading', { name: 'Questo documento non esiste' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Torna alla panoramica' }).click()
    await expect(page).toHaveURL(new RegExp(`${pathname}$`))
  })
})
