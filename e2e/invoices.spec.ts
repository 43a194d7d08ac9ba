import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readZip } from '../lib/documents/export/testing/read-zip'
import { beginDownload } from './begin-download'
import { expectAccessibleWithScript } from './expect-accessible-with-script'
import { expect, expectAccessible, hydrated, readText, test } from './fixtures'
import { openScenario } from './open-scenario'
import { parseCsv } from '../scripts/testing/parse-csv'
import { readAudit } from './read-audit'

/** The address of an invoice in the list; `0` is the latest. */
async function invoiceHref(page: Page, place: number): Promise<string> {
  const links = page
    .getByRole('row')
    .locator('a[href*="/invoices/in_"]')
    .and(page.getByRole('link', { name: /^View invoice/ }))
  const href = (await links.nth(place).getAttribute('href')) ?? ''
  return new URL(href, page.url()).pathname
}

async function download(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await begun
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test.describe('with JavaScript', { tag: '@desktop' }, () => {
  test('an invoice with tax says what was taxed and at which rate, and its PDF is downloaded', async ({
    page,
    demo,
  }) => {
    const { customer, merchant } = await openScenario(page, 'taxed')
    await page.goto(await invoiceHref(page, 0))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Invoice /)
    const text = await readText(page)
    for (const said of ['Bill to', 'Marta Conti', 'VAT 22%', 'USD 29.99', 'USD 6.60', 'USD 36.59'])
      expect(text).toContain(said)
    await expectAccessible(page)
    const { name, bytes } = await download(page, 'Download invoice (PDF)')
    expect(name).toMatch(/^\d{4}-\d\d-\d\d_.+_36\.59-USD\.pdf$/)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Invoice /)
    expect(await readAudit(demo.databaseUrl, { merchant, customer, action: 'document.download' })).toMatchObject([
      { outcome: 'ok' },
    ])
  })

  test('what was given back stands on its invoice: a refund on one, a credit note and its file on the other', async ({
    page,
  }) => {
    await openScenario(page, 'refunded')
    const [latest, before] = [await invoiceHref(page, 0), await invoiceHref(page, 1)]
    await page.goto(latest)
    expect(await readText(page)).toMatch(/Refund[\s\S]*USD 29\.99/)
    await expectAccessible(page)
    await page.goto(before)
    await expect(page.getByRole('heading', { name: 'Credit notes' })).toBeVisible()
    expect(await readText(page)).toContain('USD 10.00')
    await expectAccessible(page)
    const { name } = await download(page, /^Download credit note/)
    expect(name).toMatch(/_10\.00-USD_credit-note\.pdf$/)
  })

  test('what the filter shows is exported as a table and as an archive, which is told and written down', async ({
    page,
    demo,
  }) => {
    const { customer, merchant } = await openScenario(page, 'taxed')
    await page.goto(`${page.url()}/invoices?status=paid`)
    const count = (await page.getByRole('row').count()) - 1
    await hydrated(page.getByRole('button', { name: 'Download CSV' }))
    const csv = await download(page, 'Download CSV')
    expect(csv.name).toMatch(/^\d{4}-\d\d-\d\d_invoices\.csv$/)
    const rows = parseCsv(csv.bytes.toString('utf8'))
    expect(rows).toHaveLength(count)
    expect(rows[0]).toMatchObject({
      Status: 'Paid',
      Currency: 'USD',
      Total: '36.59',
      'Tax: VAT 22%': '6.60',
      Buyer: 'Marta Conti',
    })
    await expect(page.getByRole('status').filter({ hasText: 'The file is complete.' })).toBeVisible()
    await expectAccessible(page)

    const zip = await download(page, 'Download ZIP of PDFs')
    const files = readZip(zip.bytes)
    const names = [...files.keys()]
    expect(names.filter((name) => /^\d{4}-\d\d-\d\d_.+_36\.59-USD\.pdf$/.test(name))).toHaveLength(count)
    expect(names.filter((name) => !name.endsWith('.pdf'))).toEqual([csv.name])
    expect(parseCsv(files.get(csv.name)?.bytes.toString('utf8') ?? '')).toEqual(rows)
    expect(await readAudit(demo.databaseUrl, { merchant, customer, action: 'invoices.export' })).toMatchObject([
      { format: 'csv', filter: '?status=paid', outcome: 'ok' },
      { format: 'zip', filter: '?status=paid', outcome: 'ok' },
    ])
  })

  test.describe('of archives that are made at once', () => {
    test.use({ expectedErrors: [/429/] })

    test('a third one is told to wait, and each broken off makes room for another', async ({ page, openPortal }) => {
      await openPortal('many_invoices')
      const files = `${page.url()}/exports`
      const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      const ids = [crypto.randomUUID(), crypto.randomUUID()]
      const archives = await Promise.all(ids.map((id) => beginDownload(`${files}/invoices.zip?export=${id}`, cookie)))
      expect(archives.map(({ answer }) => answer.statusCode)).toEqual([200, 200])

      const refused = await page.goto(`${files}/invoices.zip`)
      expect(refused?.status()).toBe(429)
      expect(Number(await refused?.headerValue('retry-after'))).toBeGreaterThan(0)
      await expect(page.getByRole('heading', { name: 'Please wait a moment' })).toBeVisible()
      await expectAccessible(page)

      for (const { hangUp } of archives) hangUp()
      const states = () =>
        Promise.all(
          ids.map(
            async (id) =>
              ((await (await page.request.get(`${files}/progress?id=${id}`)).json()) as { state: string }).state,
          ),
        )
      await expect.poll(states).toEqual(['canceled', 'canceled'])
      const table = await page.request.get(`${files}/invoices.csv`)
      expect(parseCsv(await table.text())).toHaveLength(240)
    })
  })
})

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false })

  test('an invoice is read, and it and the table of all are downloaded', async ({ page, demo, openBrowser }) => {
    const { customer, merchant } = await openScenario(page, 'taxed')
    await page.goto(await invoiceHref(page, 0))
    expect(await readText(page)).toContain('VAT 22%')
    await expectAccessibleWithScript(page, openBrowser)
    expect((await download(page, 'Download invoice (PDF)')).name).toMatch(/_36\.59-USD\.pdf$/)
    await page.getByRole('link', { name: 'All invoices' }).click()
    await page.waitForURL(/\/invoices$/)
    const count = (await page.getByRole('row').count()) - 1
    const { bytes } = await download(page, 'Download CSV')
    expect(parseCsv(bytes.toString('utf8'))).toHaveLength(count)
    expect(await readAudit(demo.databaseUrl, { merchant, customer, action: 'invoices.export' })).toMatchObject([
      { format: 'csv', filter: '', outcome: 'ok' },
    ])
    await expectAccessibleWithScript(page, openBrowser)
  })
})
