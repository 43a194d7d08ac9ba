import type { CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import { translator } from '@/lib/i18n'
import { discountTerms, takenOff } from './discount-text'
import type { Reader } from './state-text'

/**
 * How much a code takes off, and until when. `nextAt`: the next payment, where a discount that is over by then is told so.
 */
export function codeText(terms: CodeTerms, currency: string, reader: Reader, nextAt: Date | null = null): string {
  const { percentOff, amountOff, duration, months, endsAt } = terms
  const off = percentOff !== null ? { percent: percentOff } : { amount: BigInt(amountOff ?? 0), currency }
  if (duration === 'repeating' && endsAt === null && months !== null) {
    return translator(reader.locale, 'discount')('off.months', { off: takenOff(off, reader.locale), count: months })
  }
  const ends = endsAt === null ? null : new Date(endsAt * 1000)
  const lasts =
    duration === 'repeating' ? (!ends ? 'unknown' : nextAt && ends <= nextAt ? 'before_next' : 'until') : duration
  return discountTerms({ off, lasts, endsAt: ends, only: null }, reader) ?? ''
}
