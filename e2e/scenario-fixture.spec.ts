import { expect, test, type PorticoStack } from '../sandbox/testing/playwright'

// What a merchant's QA writes, except for the stack: this run has its own.
test.use({ portico: JSON.parse(process.env.PORTICO_TESTED_STACK ?? '{}') as PorticoStack })
test.describe.configure({ mode: 'parallel' })

const day = 24 * 60 * 60 * 1000

test('a customer whose payment failed is told so', { tag: '@desktop' }, async ({ page, scenario }) => {
  await scenario('past_due')
  await expect(page.getByText('Payment failed').first()).toBeVisible()
})

test(
  'time moves on: a trial becomes a subscription that was paid',
  { tag: '@desktop' },
  async ({ page, scenario, advance, stripe }) => {
    const made = await scenario('trialing')
    await expect(page.getByText('Trial').first()).toBeVisible()
    await advance(made, new Date(Date.now() + 10 * day))
    expect((await stripe.subscriptions.retrieve(made.subscriptions[0] ?? '')).status).toBe('active')
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/Your subscription renews on/)).toBeVisible({ timeout: 1_000 })
    }).toPass()
  },
)

for (const name of ['active', 'yen'] as const) {
  test(`workers never meet: ${name}`, { tag: '@desktop' }, async ({ scenario, stripe, account }, { parallelIndex }) => {
    const now = new Date('2026-11-23T10:00:00Z')
    const made = [
      await scenario(name, { now, seed: `w${parallelIndex}` }),
      await scenario(name, { now, seed: `w${parallelIndex}` }),
    ]
    expect(new Set(made.map(({ merchant }) => merchant)).size).toBe(1)
    const customers = await stripe.customers.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })
    expect(customers.map(({ id }) => id)).toEqual(expect.arrayContaining(made.map(({ customer }) => customer)))
    // Customers of other tests have other seeds.
    const strangers = customers.filter(
      ({ email }) => !email?.endsWith(`@w${parallelIndex}.example.com`) && !email?.endsWith('@portico.example.com'),
    )
    expect(strangers, account).toEqual([])
  })
}
