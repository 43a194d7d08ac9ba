import type { Locale, Tag } from '../locales'
import { regions } from '../regions'
import { tagOf } from '../tag-of'

// These languages are written in one country, or their tag names it, and it writes its money by the symbol alone.
const currencies: Partial<Record<Tag, string | null>> = {
  ...regions,
  he: 'ILS',
  ja: 'JPY',
  pl: 'PLN',
  'pt-BR': 'BRL',
}

/** Whether a reader takes a bare symbol for this currency (in capitals) and no other. */
export function hasOwnSymbol(locale: Locale, currency: string): boolean {
  return currencies[tagOf(locale)] === currency
}
