import type { Page } from '@playwright/test'
import { waitForMail } from '../../sandbox/testing/wait-for-mail'
import type { World } from '../truth/world'

/** Shows the last mail that a customer got, as a program for mails does: without scripts and without the portal's styles. */
export async function readMail(page: Page, { stripe }: Pick<World, 'stripe'>, customer: string): Promise<void> {
  const answer = await fetch(new URL(`/v1/customers/${customer}`, stripe.base), {
    headers: { authorization: `Bearer ${stripe.secretKey}` },
  })
  const { email } = (await answer.json()) as { email: string }
  const { html } = await waitForMail(stripe.base, stripe.secretKey, email)
  await page.goto('about:blank')
  await page.setContent(html ?? '', { waitUntil: 'load' })
}
