import { discountLines, type DiscountAmount, type DiscountTerms } from '../arithmetic/discount-lines'
import { taxLine, type LineTax } from '../arithmetic/tax-line'
import type { Invoice, TaxRate } from '../objects'
import type { InvoiceLine } from '../remembered'

export interface PricingTerms {
  /** The invoice's own discounts apply in this order. */
  discounts: string[]
  discountTerms: (id: string) => DiscountTerms
  defaultTaxRates: TaxRate[]
  taxRate: (id: string) => TaxRate
  taxExempt: string | null
  /** The rates of automatic tax replace all others. */
  automaticRates?: (line: InvoiceLine) => TaxRate[]
}

export type Totals = Pick<
  Invoice,
  | 'subtotal'
  | 'subtotal_excluding_tax'
  | 'total'
  | 'total_excluding_tax'
  | 'total_discount_amounts'
  | 'total_taxes'
  | 'total_pretax_credit_amounts'
>

const none: never[] = []

/**
 * Adds discounts and taxes to the lines and totals them. `subtotal` is already net of the lines' own discounts, so
 * subtotal − the invoice's discounts − credits + exclusive tax = total. `total_discount_amounts` has both kinds of
 * discount.
 */
export function priceLines(lines: InvoiceLine[], terms: PricingTerms): { lines: InvoiceLine[]; totals: Totals } {
  const computed = discountLines(
    lines.map((line) => ({
      amount: line.amount,
      discountable: line.discountable && !line._discountAmounts,
      product: line.pricing?.price_details?.product ?? null,
      discounts: line.discounts.map(terms.discountTerms),
    })),
    terms.discounts.map(terms.discountTerms),
  )
  const priced = lines.map((line, index) => {
    const discounts = (line._discountAmounts ?? computed[index] ?? none).filter(({ amount }) => amount !== 0)
    const taxes = taxesOf(line, sum(discounts) + sum(line._credits ?? none), terms)
    return { line: withPricing(line, discounts, taxes), taxes }
  })
  return { lines: priced.map(({ line }) => line), totals: totalsOf(priced) }
}

/** Most lines have no discounts or taxes and are returned as they are. */
function withPricing(line: InvoiceLine, discounts: DiscountAmount[], taxes: TaxedRate[]): InvoiceLine {
  const isPlain =
    discounts.length + taxes.length + (line.discount_amounts?.length ?? 0) + (line.taxes?.length ?? 0) === 0
  if (isPlain && !line._credits) return line
  return { ...line, ...discountMembers(discounts, line._credits), taxes: taxes.map(taxMember) }
}

type PricedLine = { line: InvoiceLine; taxes: TaxedRate[] }
type TaxedRate = LineTax & { reason: string }

function taxesOf(line: InvoiceLine, discount: number, terms: PricingTerms): TaxedRate[] {
  const given = line._taxRates ? line._taxRates.map(terms.taxRate) : terms.defaultTaxRates
  const rates = terms.automaticRates ? terms.automaticRates(line) : given
  if (rates.length === 0) return none
  const reason = exemptions[terms.taxExempt ?? 'none']
  const taxes = taxLine(line.amount - discount, reason ? rates.map((rate) => ({ ...rate, percentage: 0 })) : rates)
  return taxes.map((tax) => ({ ...tax, reason: reason ?? (terms.automaticRates ? 'standard_rated' : 'not_available') }))
}

const exemptions: Record<string, string> = { exempt: 'customer_exempt', reverse: 'reverse_charge' }

function discountMembers(discounts: DiscountAmount[], credits: NonNullable<InvoiceLine['_credits']> = none) {
  if (discounts.length + credits.length === 0) return { discount_amounts: none, pretax_credit_amounts: none }
  return { discount_amounts: discounts, pretax_credit_amounts: [...discounts.map(pretaxCredit), ...credits] }
}

function totalsOf(priced: PricedLine[]): Totals {
  const gross = sum(priced.map(({ line }) => line))
  const subtotal = gross - sum(priced.flatMap(({ line }) => ownDiscounts(line)))
  const discounts = merge(
    priced.flatMap(({ line }) => line.discount_amounts ?? none),
    ({ discount }) => discount,
  )
  const taxes = merge(
    priced.flatMap((each) => each.taxes),
    taxKey,
  ).map((tax) => ({ ...tax, taxable_amount: taxableAmount(priced, taxKey(tax)) }))
  const inclusive = sum(taxes.filter((tax) => tax.tax_behavior === 'inclusive'))
  const exclusive = sum(taxes) - inclusive
  const credits = priced.flatMap(({ line }) => line._credits ?? none)
  const net = gross - sum(discounts) - sum(credits)
  return {
    subtotal,
    subtotal_excluding_tax: subtotal - inclusive,
    total: net + exclusive,
    total_excluding_tax: net - inclusive,
    total_discount_amounts: discounts,
    total_pretax_credit_amounts:
      credits.length > 0 ? [...discounts.map(pretaxCredit), ...credits] : discounts.map(pretaxCredit),
    total_taxes: taxes.map(taxMember),
  }
}

function ownDiscounts({ discounts, discount_amounts: amounts }: InvoiceLine): DiscountAmount[] {
  return (amounts ?? none).filter(({ discount }) => discounts.includes(discount))
}

function taxMember({ amount, tax_behavior, tax_rate, taxable_amount, reason }: TaxedRate) {
  const type = 'tax_rate_details' as const
  return { amount, tax_behavior, tax_rate_details: { tax_rate }, taxability_reason: reason, taxable_amount, type }
}

function pretaxCredit({ amount, discount }: DiscountAmount) {
  return { amount, discount, type: 'discount' }
}

function taxKey(tax: TaxedRate): string {
  return `${tax.tax_rate} ${tax.reason}`
}

function taxableAmount(priced: PricedLine[], key: string): number {
  return priced
    .flatMap(({ taxes }) => taxes)
    .reduce((total, tax) => (taxKey(tax) === key ? total + tax.taxable_amount : total), 0)
}

/** Adds up the amounts of each key, in the order the keys first appear. */
function merge<Entry extends { amount: number }>(entries: Entry[], keyOf: (entry: Entry) => string): Entry[] {
  if (entries.length === 0) return none
  const merged = new Map<string, Entry>()
  for (const entry of entries) {
    const known = merged.get(keyOf(entry))
    merged.set(keyOf(entry), known ? { ...known, amount: known.amount + entry.amount } : entry)
  }
  return Array.from(merged.values())
}

function sum(entries: { amount: number }[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0)
}
