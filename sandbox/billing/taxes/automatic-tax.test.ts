import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('automatic_tax')
})

afterAll(async () => {
  await billing.close()
  expect(billing.violations).toEqual([])
})

async function customerAt(address: Stripe.AddressParam | null) {
  const { id, clock } = await billing.customer('2026-11-02T10:00:00Z')
  if (address) await billing.stripe.customers.update(id, { address })
  return { id, clock }
}

const subscribe = async (customer: string, more: Partial<Stripe.PriceCreateParams> = {}) =>
  billing.stripe.subscriptions.create({
    customer,
    items: [{ price: await billing.price('Plan', 1000, more) }],
    automatic_tax: { enabled: true },
    expand: ['latest_invoice'],
  })

const latest = async (customer: string) => (await billing.stripe.invoices.list({ customer, limit: 1 })).data[0]

describe('automatic tax', () => {
  it.each([
    ['on top, in Italy', { country: 'IT' }, 'exclusive', 1220, 220],
    ['within the price, in Germany', { country: 'DE' }, 'inclusive', 1000, 160],
    ['of a state', { country: 'US', state: 'CA', postal_code: '94107' }, 'exclusive', 1073, 73],
    ['where none is collected', { country: 'BR' }, 'exclusive', 1000, 0],
  ] as const)('%s', async (_name, address, behavior, total, tax) => {
    const { id } = await customerAt(address)
    const { latest_invoice: invoice } = await subscribe(id, { tax_behavior: behavior })
    expect(invoice).toMatchObject({ total, automatic_tax: { enabled: true, status: 'complete', provider: 'stripe' } })
    const taxes = typeof invoice === 'object' ? (invoice?.total_taxes ?? []) : []
    expect(taxes.reduce((sum, { amount }) => sum + amount, 0)).toBe(tax)
    for (const each of taxes) expect(each.taxability_reason).toBe('standard_rated')
  })

  it('is refused where the customer’s place is not recognized', async () => {
    for (const address of [null, { country: 'US', city: 'New York' }, { city: 'Torino' }]) {
      const { id } = await customerAt(address)
      await expect(subscribe(id)).rejects.toMatchObject({ code: 'customer_tax_location_invalid' })
      const { tax } = (await billing.stripe.customers.retrieve(id, { expand: ['tax'] })) as Stripe.Customer
      expect(tax?.automatic_tax).toBe('unrecognized_location')
    }
  })

  it('guards the address of whoever is taxed so, and goes on without where it was lost all the same', async () => {
    const { stripe } = billing
    const { id, clock } = await customerAt({ country: 'IT' })
    const subscription = await subscribe(id)
    await expect(stripe.customers.update(id, { address: '' })).rejects.toMatchObject({
      code: 'customer_tax_location_invalid',
    })
    await stripe.customers.update(id, { address: '', tax: { validate_location: 'deferred' } })
    await billing.advance(clock, '2026-12-02T10:30:00Z')
    const draft = await latest(id)
    expect(draft).toMatchObject({ status: 'draft', automatic_tax: { status: 'requires_location_inputs' } })
    await expect(stripe.invoices.finalizeInvoice(draft?.id ?? '')).rejects.toMatchObject({
      code: 'customer_tax_location_invalid',
    })
    expect((await latest(id))?.last_finalization_error?.code).toBe('customer_tax_location_invalid')
    await billing.advance(clock, '2026-12-02T12:00:00Z')
    expect(await latest(id)).toMatchObject({
      status: 'paid',
      total: 1000,
      automatic_tax: { enabled: false, disabled_reason: 'finalization_requires_location_inputs' },
    })
    expect((await stripe.subscriptions.retrieve(subscription.id)).automatic_tax).toMatchObject({
      enabled: false,
      disabled_reason: 'requires_location_inputs',
    })
  })

  it('is in a preview for an address that is only thought of', async () => {
    const price = await billing.price('Plan', 1000)
    const preview = await billing.stripe.invoices.createPreview({
      customer_details: { address: { country: 'FR' } },
      subscription_details: { items: [{ price }] },
      automatic_tax: { enabled: true },
    })
    expect(preview).toMatchObject({ total: 1200, automatic_tax: { status: 'complete' } })
  })
})
