import type { Locale } from '@/lib/i18n'
import { translator } from '@/lib/i18n'

/** An invoice's plans on two lines at most: both of two, or the first and how many more there are. */
export function planNameLines(names: readonly string[], locale: Locale): string[] {
  const [first, ...others] = names
  if (first === undefined || others.length < 2) return [...names]
  return [first, translator(locale, 'portal')('invoices.morePlans', { count: others.length })]
}
