import { currencyDecimals } from '@/sandbox/billing/arithmetic/currency'
import type { Said } from '../read/said'

/** The second amount of a sentence in minor units; NaN where it has none. */
export function unitInMinor({ unit }: Said): number {
  return unit ? Math.round(Number(unit.text) * 10 ** currencyDecimals(unit.currency)) : NaN
}
