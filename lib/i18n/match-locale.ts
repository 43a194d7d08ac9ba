import { locales, type Locale } from './locales'

/**
 * The language of ours that serves a BCP 47 tag best, or null: the same tag, then the same language. Portuguese of
 * Brazil or of no place is Brazilian, as CLDR has it; that of any other country follows the European norm.
 */
export function matchLocale(tag: string): Locale | null {
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
