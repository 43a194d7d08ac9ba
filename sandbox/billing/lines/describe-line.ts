import type { Timestamp } from '../arithmetic/add-intervals'
import { currencyDecimals } from '../arithmetic/currency'
import { parseDecimal } from '../arithmetic/decimal'
import type { PricedPart } from '../arithmetic/price-amount'
import type { Price } from '../objects'

/** A line shows a product's unit, if it has one, in front of its name. */
export interface ProductName {
  name: string
  unit: string | null
}

/** "2 seat × Premium (at $29.99 / month)", with the tier where the price has tiers. */
export function describePart(product: ProductName, price: Price, part: PricedPart): string {
  const rate = `${formatUnitAmount(part.unit_amount_decimal, price.currency)}${frequency(price)}`
  const tier = part.tier === null ? '' : `Tier ${part.tier} `
  const what = part.isFlat ? product.name : countedUnits(product, part.quantity_decimal)
  return `${what} (${tier}at ${rate})`
}

/** "Free trial for 1 seat × Premium" */
export function describeTrial(product: ProductName, quantity: number): string {
  return `Free trial for ${countedUnits(product, quantity)}`
}

/** "Unused time on 2 × Premium after 14 Jun 2026", without a count for a single unit. */
export function describeCredit({ name }: ProductName, quantity: number | undefined, at: Timestamp): string {
  return `Unused time on ${counted(name, quantity)} after ${formatDay(at)}`
}

/** "Remaining time on Premium after 14 Jun 2026" */
export function describeDebit({ name }: ProductName, quantity: number | undefined, at: Timestamp): string {
  return `Remaining time on ${counted(name, quantity)} after ${formatDay(at)}`
}

function countedUnits({ name, unit }: ProductName, quantity: number | string): string {
  return unit ? `${quantity} ${unit} × ${name}` : `${quantity} × ${name}`
}

function counted(name: string, quantity: number | undefined): string {
  return quantity === undefined || quantity === 1 ? name : `${quantity} × ${name}`
}

function frequency({ recurring }: Price): string {
  if (!recurring) return ''
  const { interval, interval_count: count } = recurring
  return count === 1 ? ` / ${interval}` : ` every ${count} ${interval}s`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function formatDay(at: Timestamp): string {
  const date = new Date(at * 1000)
  return `${String(date.getUTCDate()).padStart(2, '0')} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

const formats = new Map<string, Intl.NumberFormat>()

function formatUnitAmount(amount: string, currency: string): string {
  const decimals = currencyDecimals(currency)
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals + 12,
    })
    formats.set(currency, format)
  }
  return format.format(Number(parseDecimal(amount)) / 10 ** (12 + decimals))
}
