import type { Locale } from '@/lib/i18n'
import { planNameLines } from './plan-name-lines'

/** An invoice's plans in a line of text, without the names of all where they are many. */
export function planNamesText(names: readonly string[], locale: Locale): string {
  return planNameLines(names, locale).join(names.length > 2 ? ' ' : ', ')
}
