import type { Form } from '../../core/http/form'
import type { Objects } from '../../core/store/objects'
import { invalidRequest, parameterMissing, resourceMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { decimalOne, formatDecimal, parseDecimal } from '../arithmetic/decimal'
import { divideRound, scaleAmount } from '../arithmetic/divide-round'
import { taxLine } from '../arithmetic/tax-line'
import { readTaxRates } from '../prices/read-tax-rates'
import type { Invoice, TaxRate } from '../objects'

export type CreditLine = Objects['credit_note']['lines']['data'][number]

/** A credit note has parts of the invoice's lines, with their share of discounts and taxes, or lines of its own. */
export function readCreditLines(universe: Universe, input: Form, invoice: Invoice): CreditLine[] {
  const given = input.forms('lines')
  if (given && given.length > 0) return given.map((entry) => readLine(universe, entry, invoice))
  const amount = input.integer('amount') ?? sumGiven(input)
  if (!amount) throw parameterMissing('amount')
  return [
    customLine(universe, { amount, description: invoice.number ?? '', quantity: 1, unit: String(amount), rates: [] }),
  ]
}

function sumGiven(input: Form): number {
  return ['credit_amount', 'refund_amount', 'out_of_band_amount'].reduce(
    (sum, name) => sum + (input.integer(name) ?? 0),
    0,
  )
}

function readLine(universe: Universe, entry: Form, invoice: Invoice): CreditLine {
  if (entry.oneOf('type', ['invoice_line_item', 'custom_line_item']) === 'invoice_line_item') {
    return invoiceLine(universe, entry, invoice)
  }
  const quantity = entry.integer('quantity') ?? 1
  const unit =
    entry.decimal('unit_amount_decimal') ?? entry.decimal('unit_amount') ?? String(entry.requiredInteger('amount'))
  const amount = Number(divideRound(parseDecimal(unit) * BigInt(quantity), decimalOne))
  return customLine(universe, {
    amount,
    quantity,
    unit,
    description: entry.requiredText('description'),
    rates: readTaxRates(universe, entry, 'tax_rates', []),
  })
}

function invoiceLine(universe: Universe, entry: Form, invoice: Invoice): CreditLine {
  const id = entry.requiredText('invoice_line_item')
  const line = invoice._lines.find((each) => each.id === id)
  if (!line) throw resourceMissing('invoice line item', id, entry.nameOf('invoice_line_item'))
  const quantity = entry.integer('quantity') ?? null
  const whole = line.quantity ?? 1
  const amount =
    quantity === null ? entry.requiredInteger('amount') : scaleAmount(line.amount, quantity, Math.max(1, whole))
  if (amount > line.amount) {
    throw invalidRequest('The credited amount exceeds the amount of the invoice line item.', entry.nameOf('amount'))
  }
  const share = (of: number) => (line.amount === 0 ? 0 : scaleAmount(of, amount, line.amount))
  const discounts = (line.discount_amounts ?? []).map((each) => ({
    discount: each.discount,
    amount: share(each.amount),
  }))
  const rates =
    line._taxRates?.map((rate) => universe.collection('tax_rate').require(rate)) ?? invoice.default_tax_rates
  return {
    ...shape(universe, amount, line.description, rates, discounts),
    invoice_line_item: id,
    quantity,
    taxes: (line.taxes ?? []).map((tax) => ({
      ...tax,
      amount: share(tax.amount),
      taxable_amount: tax.taxable_amount === null ? null : share(tax.taxable_amount),
    })),
    type: 'invoice_line_item',
    unit_amount: null,
    unit_amount_decimal: null,
  }
}

function customLine(
  universe: Universe,
  line: { amount: number; description: string; quantity: number; unit: string; rates: TaxRate[] },
): CreditLine {
  return {
    ...shape(universe, line.amount, line.description, line.rates, []),
    quantity: line.quantity,
    taxes: taxLine(line.amount, line.rates).map(({ tax_rate, ...tax }) => ({
      ...tax,
      tax_rate_details: { tax_rate },
      taxability_reason: 'not_available',
      type: 'tax_rate_details' as const,
    })),
    type: 'custom_line_item',
    unit_amount: /^-?\d+$/.test(line.unit) ? Number(line.unit) : null,
    unit_amount_decimal: formatDecimal(parseDecimal(line.unit)),
  }
}

function shape(
  universe: Universe,
  amount: number,
  description: string | null,
  rates: TaxRate[],
  discounts: { discount: string; amount: number }[],
) {
  return {
    id: universe.newId('cnli'),
    object: 'credit_note_line_item' as const,
    amount,
    description,
    discount_amount: discounts.reduce((sum, each) => sum + each.amount, 0),
    discount_amounts: discounts,
    livemode: false,
    metadata: {},
    pretax_credit_amounts: discounts.map((each) => ({ ...each, type: 'discount' })),
    tax_rates: rates,
  }
}
