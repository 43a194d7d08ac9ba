import type { ScenarioName } from '../sandbox/scenarios'
import { scenarioSketches } from '../sandbox/scenarios/scenario-sketches'
import { expect, expectAccessible, readText, test } from './fixtures'
import { openScenario } from './open-scenario'

/** What each seeded customer must be able to read, and which buttons they must find. */
const stories: { name: ScenarioName; reads: RegExp[]; offers: RegExp[] }[] = [
  {
    name: 'active',
    reads: [/Active/, /Your subscription renews on \d/, /USD [\d.]+ will be charged/],
    offers: [/^Cancel subscription/, /Edit payment method/],
  },
  {
    name: 'trialing',
    reads: [/Trial/, /Your trial ends on \d/, /USD [\d.]+ will be charged on that day/],
    offers: [/^Cancel subscription/],
  },
  {
    name: 'past_due',
    reads: [/Payment failed/, /could not be charged/, /We will try again on \d/],
    offers: [/^Pay now/, /^Cancel subscription/],
  },
  { name: 'cancel_scheduled', reads: [/Cancels on \d/, /You have access until \d/, /No more charges/], offers: [] },
  { name: 'canceled', reads: [/You have no subscription/, /Ended/, /ended on \d/], offers: [/^Resubscribe/] },
  { name: 'several_subscriptions', reads: [/\d subscriptions/], offers: [/^Cancel subscription: Basic Monthly/] },
  { name: 'many_invoices', reads: [/Invoice history/], offers: [/All invoices/] },
  { name: 'yen', reads: [/JPY [\d,]+(?!\.)/], offers: [/^Cancel subscription/] },
  { name: 'long_name', reads: [/EUR 12,345\.67/], offers: [/^Cancel subscription/] },
]

for (const { name, reads, offers } of stories) {
  test(`a customer who is ${name.replaceAll('_', ' ')} reads it and can act`, async ({ page, openPortal }) => {
    await openPortal(name)
    const text = await readText(page)
    for (const line of reads) expect(text).toMatch(line)
    expect(text, 'what the panel draws of it').toContain(scenarioSketches[name].badge)
    for (const offer of offers) await expect(page.getByRole('link', { name: offer }).first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('a subscription set to end can be kept', { tag: '@desktop' }, async ({ page, openPortal }) => {
  await openPortal('cancel_scheduled')
  await expect(
    page.getByRole('button', { name: /^Keep subscription/ }).or(page.getByRole('link', { name: /^Keep subscription/ })),
  ).toBeVisible()
})

/** What each state says by its cause, and must not say. */
const causes: { name: ScenarioName; reads: RegExp[]; never: RegExp[] }[] = [
  { name: 'invoice_not_due', reads: [/USD 29\.99 is due on \d/], never: [/overdue/i, /can continue/] },
  { name: 'invoice_due_today', reads: [/Due today/], never: [/overdue/i, /declined/, /Payment failed/] },
  {
    name: 'invoice_overdue',
    reads: [/USD 29\.99 is overdue/, /It was due on \d/],
    never: [/declined/, /can continue/],
  },
  { name: 'bank_debit_processing', reads: [/Processing, until about \d/], never: [/Overdue/, /Pay now/] },
  { name: 'bank_debit_failed', reads: [/Your bank returned the debit/], never: [/another card/] },
  { name: 'past_due_3ds', reads: [/Confirm this payment of USD/], never: [/declined/, /try again/] },
  { name: 'old_debt', reads: [/is overdue: it was due on \d/, /Pay now/], never: [/Payment failed/] },
  { name: 'trial_will_cancel', reads: [/will be cancelled on \d.* unless you add a card/], never: [/After that/] },
  { name: 'trial_will_pause', reads: [/will be paused on \d.* unless you add a card/], never: [/After that/] },
  { name: 'fixed_term', reads: [/Ends on \d.*, as agreed/], never: [/Keep subscription/, /Cancels on/] },
  { name: 'no_card', reads: [/Add a card before \d/], never: [/will be charged/] },
  { name: 'refunded', reads: [/Refunded/, /Partly refunded/], never: [] },
]

test('each state is told by its cause', { tag: '@desktop' }, async ({ page }) => {
  test.slow()
  for (const { name, reads, never } of causes) {
    await openScenario(page, name)
    const text = await readText(page)
    for (const line of reads) expect(text, name).toMatch(line)
    expect(text, `what the panel draws of ${name}`).toContain(scenarioSketches[name].badge)
    for (const line of never) expect(text, name).not.toMatch(line)
    await expectAccessible(page)
  }
})
