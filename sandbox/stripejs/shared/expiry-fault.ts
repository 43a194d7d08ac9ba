import { parseExpiry } from './parse-expiry'
import type { ValidationCode } from './validation-error'

/** Cards are issued for fewer years than this, so a later year is a typing error. */
const furthestYears = 50

/** Answers what is wrong with an expiry (`MM / YY`) at `now`, or null. A card is valid to the end of its month. */
export function expiryFault(text: string, now: Date): ValidationCode | null {
  const expiry = parseExpiry(text, now)
  if (!expiry) return /^(1[3-9]|00)/.test(text) ? 'invalid_expiry_month' : 'incomplete_expiry'
  const { month, year } = expiry
  if (month < 1 || month > 12) return 'invalid_expiry_month'
  if (year < now.getFullYear()) return 'invalid_expiry_year_past'
  if (year === now.getFullYear() && month < now.getMonth() + 1) return 'invalid_expiry_month_past'
  return year > now.getFullYear() + furthestYears ? 'invalid_expiry_year' : null
}
