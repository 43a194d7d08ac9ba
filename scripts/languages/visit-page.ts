import type { Page } from '@playwright/test'
import { visitState } from '../shapes/visit-state'
import type { LanguageState } from './language-states'
import type { OpenedCustomer } from './open-customer'

/** Opens a state of a customer: its page, or where the page's form leads. */
export async function visitPage(page: Page, { name, path, send }: LanguageState, customer: OpenedCustomer) {
  await visitState(page, { name, path }, customer)
  if (send) {
    // A task has one primary button, in whatever language.
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(/\/receipts\/|\?done=/)
  }
  // Stripe's fields are seen once their frame has drawn them.
  if (/\/(pay|payment-method)$/.test(path)) await page.waitForLoadState('networkidle')
}
