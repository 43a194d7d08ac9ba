import type { Locale } from '../locales'
import { regions } from '../regions'

// These languages are written in one country, or their tag names it, and it writes its money by the symbol alone.
const currencies: Partial<Record<Locale, string | null>> = {
  ...regions,
  he: 'ILS',
  ja: 'JPY',
  pl: 'PLN',
  'pt-BR': 'BRL',
}

/** Whether a reader takes a bare symbol for this currency (in capitals) and no other. */
export function hasOwnSymbol(locale: Locale, currency: string): boolean {
  return currencies[locale] === currency
}
