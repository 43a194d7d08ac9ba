import { expect, expectAccessible, readText, test } from './fixtures'

/** What each seeded customer must be able to read, and which buttons they must find. */
const stories: { name: string; reads: RegExp[]; offers: RegExp[] }[] = [
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
