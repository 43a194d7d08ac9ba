import Stripe from 'stripe'
import type { CaseItem, Currency, TruthCase } from '../generate/truth-case'
import { inCurrency } from './in-currency'

/** Makes an item's price with a product named `Plan N`; a metered one with its meter. */
export async function makePrice(stripe: Stripe, made: TruthCase, item: CaseItem, name: string): Promise<MadePrice> {
  const { currency, interval, every } = made
  const product = await stripe.products.create({ name })
  const metered = item.kind.startsWith('metered')
  const event = `use_of_${product.id}`
  const meter = metered
    ? await stripe.billing.meters.create({
        display_name: name,
        event_name: event,
        default_aggregation: { formula: 'sum' },
      })
    : null
  const price = await stripe.prices.create({
    product: product.id,
    currency: item.kind === 'currency_option' ? 'usd' : currency,
    recurring: { interval, interval_count: every, ...(meter && { usage_type: 'metered' as const, meter: meter.id }) },
    ...amounts(item, currency),
  })
  return { product: product.id, price: price.id, event: metered ? event : null }
}

export type MadePrice = { product: string; price: string; event: string | null }

function amounts({ kind, amount: given }: CaseItem, currency: Currency): Partial<Stripe.PriceCreateParams> {
  const amount = inCurrency(given, currency)
  const half = inCurrency(Math.floor(given / 2), currency)
  const tiers = { billing_scheme: 'tiered' } as const
  switch (kind) {
    case 'unit':
      return { unit_amount: amount }
    case 'packs':
      return { unit_amount: amount, transform_quantity: { divide_by: 5, round: 'up' } }
    case 'decimal':
      return { unit_amount_decimal: Stripe.Decimal.from(currency === 'kwd' ? `${amount}` : `${amount}.5`) }
    case 'currency_option':
      return { unit_amount: amount + 100, currency_options: { eur: { unit_amount: amount } } }
    case 'graduated':
    case 'volume':
      return {
        ...tiers,
        tiers_mode: kind,
        tiers: [
          { up_to: 5, unit_amount: amount },
          { up_to: 'inf', unit_amount: half },
        ],
      }
    case 'flat_fees':
      return {
        ...tiers,
        tiers_mode: 'graduated',
        tiers: [
          { up_to: 3, flat_amount: amount },
          { up_to: 'inf', unit_amount: half, flat_amount: amount },
        ],
      }
    case 'metered':
      return { unit_amount_decimal: Stripe.Decimal.from('0.4') }
    case 'metered_tiers':
      return {
        ...tiers,
        tiers_mode: 'graduated',
        tiers: [
          { up_to: 1000, unit_amount: 0 },
          { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from('0.6') },
        ],
      }
  }
}
