import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startBilling } from './testing/start-billing'

it('a subscription goes on where it was after the sandbox is started again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'billing-restart-'))
  try {
    const before = await startBilling('restart', { dataDir })
    const customer = await before.customer('2026-01-31T00:00:00Z')
    const price = await before.price('Premium', 3000)
    const coupon = await before.stripe.coupons.create({ percent_off: 50, duration: 'repeating', duration_in_months: 2 })
    const created = await before.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price }],
      discounts: [{ coupon: coupon.id }],
    })
    await before.advance(customer.clock, '2026-02-28T00:30:00Z')
    const state = await before.stripe.subscriptions.retrieve(created.id, { expand: ['latest_invoice', 'discounts'] })
    await before.close()

    const after = await startBilling('restart', { dataDir })
    expect(await after.stripe.subscriptions.retrieve(created.id, { expand: ['latest_invoice', 'discounts'] })).toEqual(
      state,
    )
    await after.advance(customer.clock, '2026-03-15T00:00:00Z')
    const item = state.items.data[0]?.id ?? ''
    await after.stripe.subscriptions.update(created.id, {
      items: [{ id: item, quantity: 2 }],
      proration_behavior: 'always_invoice',
    })
    await after.advance(customer.clock, '2026-05-01T00:00:00Z')
    const invoices = await after.stripe.invoices.list({ customer: customer.id, limit: 100 })
    // Half price twice; 16 of 31 days back at half price and charged for two; then the full price of two.
    expect(invoices.data.map(({ total, status }) => [status, total]).reverse()).toEqual([
      ['paid', 1500],
      ['paid', 1500],
      ['paid', 1548 - 774],
      ['paid', 6000],
      ['paid', 6000],
    ])
    expect(new Set(invoices.data.map(({ number }) => number)).size).toBe(5)
    expect([...new Set(after.violations)]).toEqual([])
    await after.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 30_000)
