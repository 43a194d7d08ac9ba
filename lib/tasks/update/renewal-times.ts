import type { Stripe } from '@/lib/stripe/client/client'
import { isWholePeriod } from './is-whole-period'

type Previewed = {
  /** the preview of a renewal */
  recurring: Pick<Stripe.Invoice, 'lines'>
  first: Pick<Stripe.Invoice, 'lines'>
  /** when a period begins that `first` has begin now; else null */
  waitsUntil: Date | null
}

/**
 * When the two renewals after a change's first invoice are, in seconds: the preview of a renewal bills a period, and the
 * first invoice bills one that ends as that begins, or the same. Null where no item is billed by the period.
 */
export function renewalTimes({ recurring, first, waitsUntil }: Previewed): {
  second: number | null
  third: number | null
} {
  const billed = recurring.lines.data.find(isWholePeriod)?.period
  if (!billed) return { second: null, third: null }
  const length = billed.end - billed.start
  const isFirst = first.lines.data.some((line) => isWholePeriod(line) && line.period.start === billed.start)
  const begins = waitsUntil ? Math.floor(waitsUntil.getTime() / 1000) + length : isFirst ? billed.end : billed.start
  return { second: begins, third: begins + length }
}
