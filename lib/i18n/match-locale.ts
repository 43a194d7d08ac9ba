import { locales, type Language } from './locales'

/**
 * The supported language that serves a BCP 47 tag best, or null: the same tag, or else the same language. As in CLDR,
 * Portuguese without a country is Brazilian; that of any country except Brazil is European.
 */
export function matchLocale(tag: string): Language | null {
  const wanted = parse(tag)
  if (!wanted) return null
  if (wanted.language === 'pt') return wanted.maximize().region === 'BR' ? 'pt-BR' : 'pt-PT'
  return locales.find((locale) => locale === wanted.language) ?? null
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
