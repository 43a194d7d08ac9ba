import type { Page } from '@playwright/test'
import type { StatePage } from './portal-states'

/** Opens a page of a customer whose portal is at `portal`, and presses its button if the state is what follows. */
export async function visitState(
  page: Page,
  { path, press }: StatePage,
  { portal, subscription }: { portal: string; subscription: string },
): Promise<void> {
  const invoice = path.includes('INVOICE') ? await findInvoice(page, portal, path.endsWith('/pay')) : ''
  // Stripe's fields come after the page has loaded.
  const waitUntil = /\/(pay|payment-method)$/.test(path) ? 'networkidle' : 'load'
  await page.goto(portal + path.replace('SUBSCRIPTION', subscription).replace('INVOICE', invoice), { waitUntil })
  if (!press) return
  await page.getByRole('main').getByRole('button', { name: press }).click()
  await page.waitForURL(/\/receipts\/|\?done=/)
}

/** The invoice that the overview offers first: to pay, or to read. */
async function findInvoice(page: Page, portal: string, toPay: boolean): Promise<string> {
  if (page.url() !== portal) await page.goto(portal)
  const link = page.locator(toPay ? 'a[href*="/invoices/in_"][href$="/pay"]' : 'a[href*="/invoices/in_"]').first()
  return /in_\w+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
}
