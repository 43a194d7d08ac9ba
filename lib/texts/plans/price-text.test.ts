import { describe, expect, it } from 'vitest'
import { priceIn } from '@/lib/billing/plans/price-in'
import { buildItem } from '@/lib/billing/testing/build-item'
import { costText } from './cost-text'
import { planLabel } from './plan-label'
import { priceText } from './price-text'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const ten = { unitAmount: 1000n, unitAmountDecimal: '1000' }
const fiveSeats = { divideBy: 5, round: 'up' }
const tiers = [
  { upTo: 5, unitAmountDecimal: '1000', flatAmountDecimal: null },
  { upTo: null, unitAmountDecimal: '500', flatAmountDecimal: null },
]
const tiered = { billingScheme: 'tiered', unitAmount: null, unitAmountDecimal: null, tiersMode: 'graduated', tiers }
const currencyOptions = { eur: { unitAmountDecimal: '900', tiers: null } }
const inEuros = priceIn(buildItem({ price: { ...ten, currencyOptions } }).price, 'eur')
const metered = { usageType: 'metered', unitAmount: null, unitAmountDecimal: '0.5' }

describe('what an item costs, in words', () => {
  it.each<[string, Parameters<typeof buildItem>[0], string]>([
    ['one unit', {}, 'USD 29.99 per month'],
    ['three units', { price: ten, quantity: 3 }, '3 × USD 10.00 = USD 30.00 per month'],
    [
      'thirty units in packs of five',
      { price: { ...ten, transformQuantity: fiveSeats }, quantity: 30 },
      'USD 60.00 per month for 30 units, in packs of 5',
    ],
    [
      'a pack begun',
      { price: { ...ten, transformQuantity: fiveSeats } },
      'USD 10.00 per month for 1 unit, in packs of 5',
    ],
    ['two units in another currency', { price: inEuros, quantity: 2 }, '2 × EUR 9.00 = EUR 18.00 per month'],
    ['units by tiers', { price: tiered, quantity: 7 }, 'USD 60.00 per month for 7 units'],
    ['one unit by tiers', { price: tiered }, 'USD 10.00 per month'],
    [
      'parts of a cent',
      { price: { unitAmount: null, unitAmountDecimal: '1500.5' }, quantity: 7 },
      '7 × USD 15.005 = USD 105.04 per month',
    ],
    ['a year', { price: { ...ten, interval: 'year' }, quantity: 2 }, '2 × USD 10.00 = USD 20.00 per year'],
    ['thousands', { price: ten, quantity: 1200 }, '1,200 × USD 10.00 = USD 12,000.00 per month'],
    ['metered use', { price: metered, quantity: null }, 'USD 0.005 per unit used'],
    [
      'metered use in packs',
      { price: { ...metered, transformQuantity: { divideBy: 1000, round: 'up' } }, quantity: null },
      'USD 0.005 per 1,000 units used',
    ],
    [
      'metered use by tiers',
      { price: { ...tiered, usageType: 'metered' }, quantity: null },
      'The price depends on the quantity',
    ],
    ['unknown tiers', { price: { ...tiered, tiers: null }, quantity: 7 }, '7 units. The price depends on the quantity'],
    [
      'an amount that is not known',
      { price: priceIn(inEuros, 'jpy'), quantity: 2 },
      '2 units. The price is on your invoices',
    ],
    ['an amount that is not known, of one', { price: priceIn(inEuros, 'jpy') }, 'The price is on your invoices'],
  ])('of %s', (_, overrides, text) => {
    expect(plain(priceText(buildItem(overrides), 'en'))).toBe(text)
  })

  it('is read in every language', () => {
    const packs = buildItem({ price: { ...ten, transformQuantity: fiveSeats }, quantity: 30 })
    const texts = (['en', 'it', 'es', 'pt-BR', 'pt-PT', 'fr', 'pl', 'ja'] as const).map((locale) =>
      priceText(packs, locale),
    )
    expect(texts.map(plain)).toEqual([
      'USD 60.00 per month for 30 units, in packs of 5',
      '60,00 USD al mese per 30 unità, in confezioni da 5',
      '60,00 USD al mes por 30 unidades, en paquetes de 5',
      'USD 60,00 por mês para 30 unidades, em pacotes de 5',
      '60,00 USD por mês para 30 unidades, em pacotes de 5',
      '60,00 USD par mois pour 30 unités, par lots de 5',
      '60,00 USD miesięcznie za 30 jednostek, w pakietach po 5',
      'USD 60.00/月（数量：30、5単位ずつ）',
    ])
    expect(plain(priceText(buildItem({ quantity: 3 }), 'it'))).toBe('3 × 29,99 USD = 89,97 USD al mese')
  })

  it('is the amount alone beside the name of a quantity', () => {
    const item = buildItem({ price: ten, quantity: 3 })
    expect(plain(`${planLabel(item, 'en')}: ${costText(item, 'en')}`)).toBe('3 × Premium Monthly: USD 30.00 per month')
  })
})
