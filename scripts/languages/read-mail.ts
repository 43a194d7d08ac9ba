import type { Page } from '@playwright/test'
import { waitForMail } from '../../sandbox/testing/wait-for-mail'
import type { World } from '../truth/world'
import type { OpenedCustomer } from './open-customer'

/** Shows the last mail that a customer got as a page of its own, as programs for mails do. */
export async function readMail(
  page: Page,
  { stripe }: Pick<World, 'stripe'>,
  { email }: OpenedCustomer,
): Promise<void> {
  const { html } = await waitForMail(stripe.base, stripe.secretKey, email)
  // At an address of the portal's, so that its pictures load.
  const address = '/mail-as-a-page'
  await page.route(`**${address}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html ?? '' }),
  )
  await page.goto(address)
}
