import type { Locale } from '@/lib/i18n'
import { directionOf } from '@/lib/i18n/direction-of'

/** The document and who it is from. From right to left, the name keeps its own order, the dot at its end too. */
export function footerText(title: string, name: string, locale: Locale): string {
  return `${title} · ${directionOf(locale) === 'rtl' ? `\u2068${name}\u2069` : name}`
}
