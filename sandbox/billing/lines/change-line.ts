import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { resourceMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { pricingOf } from './line-draft'
import { costOf, readItemPrice, tellsAmount } from './read-invoice-item'
import { amountPrice } from '../prices/amount-price'
import { readTaxRates } from '../prices/read-tax-rates'
import { readDiscounts } from '../discounts/redeem-discounts'
import type { Invoice } from '../objects'
import type { InvoiceLine } from '../remembered'

/** Returns a draft's lines with one of them changed as a call asks. */
export function changeLine(universe: Universe, draft: Invoice, id: string, input: Form): InvoiceLine[] {
  if (!draft._lines.some((line) => line.id === id)) throw resourceMissing('invoice line item', id)
  return draft._lines.map((line) => (line.id === id ? changed(universe, draft, line, input) : line))
}

function changed(universe: Universe, draft: Invoice, line: InvoiceLine, input: Form): InvoiceLine {
  const price = readItemPrice(universe, input)
  const known = universe.collection('price').get(line.pricing?.price_details?.price) ?? null
  const costs = ['amount', 'price_data', 'pricing', 'quantity', 'quantity_decimal'].some((name) => input.has(name))
  const cost = costs ? costOf(input, price ?? (tellsAmount(input) ? null : known)) : null
  const { currency, description } = line
  const newPrice =
    price ??
    (cost?.unitAmountDecimal
      ? amountPrice(universe, {
          unitAmountDecimal: cost.unitAmountDecimal,
          currency,
          description,
          created: universe.now(draft.customer),
        })
      : null)
  const period = input.form('period')
  const rates = readTaxRates(universe, input, 'tax_rates', null)
  return {
    ...line,
    ...(cost && {
      amount: cost.amount,
      subtotal: cost.amount,
      quantity: cost.quantity,
      quantity_decimal: cost.quantityDecimal,
    }),
    ...(newPrice && { pricing: pricingOf(newPrice, newPrice.unit_amount_decimal) }),
    description: given(input.text('description'), line.description),
    discountable: input.boolean('discountable') ?? line.discountable,
    discounts: readDiscounts(universe, input, { customer: draft.customer ?? '', invoice: draft.id }, line.discounts),
    metadata: mergeMetadata(line.metadata, input),
    ...(period && { period: { start: period.requiredInteger('start'), end: period.requiredInteger('end') } }),
    ...(rates && { _taxRates: rates.map((rate) => rate.id) }),
  }
}
