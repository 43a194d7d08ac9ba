import type { Language } from '../lib/i18n/locales'
import { pageFaults } from '../scripts/languages/checks/page-faults'
import { openCustomer } from '../scripts/languages/open-customer'
import { visitPage } from '../scripts/languages/visit-page'
import { expect, expectAccessible, test } from './fixtures'

test.describe.configure({ mode: 'parallel' })

/** One language of each script, the longest words first. `npm run languages` opens more pages in all of them. */
const scripts: Language[] = ['de', 'ja', 'ar', 'he']

const states = [
  { name: 'overview', path: '' },
  { name: 'cancel', path: '/subscriptions/SUBSCRIPTION/cancel' },
  { name: 'payment-method', path: '/payment-method' },
]

for (const language of scripts) {
  // Each page is looked at at both widths.
  test(`a portal in ${language} is whole, and cut off nowhere`, { tag: '@desktop' }, async ({ page, demo }) => {
    const customer = await openCustomer(page, demo, 'active', language)
    for (const state of states) {
      await visitPage(page, state, customer)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await pageFaults(page, language), `${state.name} at ${width}`).toEqual([])
      }
      await expectAccessible(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })
}

test('what is cut off, wider than the screen or English is found', { tag: '@desktop' }, async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en" dir="rtl"><title>Portal</title><body style="margin:0">
    <button style="width:40px;white-space:nowrap;padding:0">Zahlungsmethode bearbeiten</button>
    <p style="width:60px;overflow:hidden;white-space:nowrap">Ihre Rechnungen</p>
    <p style="position:relative;width:120vw;direction:ltr;text-align:end">Abo</p>
    <h2>Invoice history</h2><p lang="en">Payment method</p>
    <div style="overflow:auto;width:60px;white-space:nowrap">Eine Tabelle mit vielen Spalten</div></body></html>`)
  const faults = (await pageFaults(page, 'de')).join('\n')
  expect(faults).toContain('lang is “en” instead of “de”')
  expect(faults).toContain('dir is “rtl” instead of “ltr”')
  expect(faults).toContain('“Zahlungsmethode bearbeiten” leaves its button')
  expect(faults).toContain('“Ihre Rechnungen” is cut off')
  expect(faults).toMatch(/px wider than the screen|“Abo” leaves the screen/)
  expect(faults).toContain('“Invoice history” is English')
  expect(faults).not.toContain('Tabelle')
})
