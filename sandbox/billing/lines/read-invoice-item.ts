import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { decimalOne, formatDecimal, parseDecimal } from '../arithmetic/decimal'
import { divideRound } from '../arithmetic/divide-round'
import type { Period } from '../arithmetic/period-at'
import { priceAmount } from '../arithmetic/price-amount'
import { productName } from './item-lines'
import { newInvoiceItem } from './new-invoice-item'
import { readPrice } from '../prices/read-price'
import { readTaxRates } from '../prices/read-tax-rates'
import { readDiscounts } from '../discounts/redeem-discounts'
import type { InvoiceItem, Price } from '../objects'

/** Stores the invoice item a call describes by an `amount`, a unit price and quantity, or a one-time price. */
export function readInvoiceItem(
  universe: Universe,
  input: Form,
  owner: { customer: string; currency: string | null; subscription?: string | null; invoice?: string | null },
): InvoiceItem {
  const price = readItemPrice(universe, input)
  const currency = input.text('currency')?.toLowerCase() ?? price?.currency ?? owner.currency
  if (!currency) throw parameterMissing(input.nameOf('currency'))
  if (owner.currency && owner.currency !== currency) {
    throw invalidRequest(
      `The currency of the invoice item (${currency}) must match that of the invoice (${owner.currency}).`,
      input.nameOf('currency'),
    )
  }
  const id = universe.newId('ii')
  const cost = costOf(input, price)
  return newInvoiceItem(universe, {
    id,
    ...owner,
    ...cost,
    currency,
    price,
    description: input.text('description') ?? (price ? productName(universe, price).name : null),
    discountable: input.boolean('discountable') ?? cost.amount >= 0,
    discounts: readDiscounts(universe, input, { customer: owner.customer, invoice_item: id }, []),
    taxRates: readTaxRates(universe, input, 'tax_rates', []),
    metadata: mergeMetadata({}, input),
    ...periodOf(input),
  })
}

/** Reads a one-time price from `pricing[price]` or `price`, or makes one from `price_data`. */
export function readItemPrice(universe: Universe, input: Form): Price | null {
  const pricing = input.form('pricing')
  return (pricing ? readPrice(universe, pricing, 'one_time') : readPrice(universe, input, 'one_time')) ?? null
}

/** Whether a call gives an item's amount directly instead of by a price. */
export function tellsAmount(input: Form): boolean {
  return ['amount', 'unit_amount', 'unit_amount_decimal'].some((name) => input.has(name))
}

/** `unitAmountDecimal` is present if the call gives an amount instead of a price. */
type ItemCost = { amount: number; quantity: number; quantityDecimal: string; unitAmountDecimal?: string }

export function costOf(input: Form, price: Price | null): ItemCost {
  const decimal = quantityOf(input)
  const quantities = { quantity: Math.trunc(Number(decimal)), quantityDecimal: decimal }
  if (price) return { ...quantities, amount: priceAmount(price, decimal) }
  const unit = input.decimal('unit_amount_decimal') ?? input.decimal('unit_amount')
  if (unit) {
    const each = parseDecimal(unit)
    const amount = Number(divideRound(each * parseDecimal(decimal), decimalOne * decimalOne))
    return { ...quantities, amount, unitAmountDecimal: formatDecimal(each) }
  }
  const amount = input.requiredInteger('amount')
  return { quantity: 1, quantityDecimal: '1', amount, unitAmountDecimal: String(amount) }
}

/** Returns the shortest text of `quantity`, or of `quantity_decimal`, which has at most twelve places. */
function quantityOf(input: Form): string {
  const whole = input.integer('quantity')
  const given = input.decimal('quantity_decimal')
  if (typeof whole === 'number' && given) {
    const message = 'You may only specify one of these parameters: quantity, quantity_decimal.'
    throw invalidRequest(message, input.nameOf('quantity_decimal'))
  }
  const decimal = given ?? String(whole ?? 1)
  const name = input.nameOf(given ? 'quantity_decimal' : 'quantity')
  if (decimal.startsWith('-')) {
    throw invalidRequest('This value must be greater than or equal to 0.', name, 'parameter_invalid_integer')
  }
  return formatDecimal(parseDecimal(decimal))
}

function periodOf(input: Form): { period?: Period } {
  const period = input.form('period')
  if (!period) return {}
  return { period: { start: period.requiredInteger('start'), end: period.requiredInteger('end') } }
}
