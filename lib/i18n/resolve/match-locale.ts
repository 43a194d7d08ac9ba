import { locales, type Language } from '../locales'
import { parseTag } from './parse-tag'

/**
 * The language that serves a BCP 47 tag best, or null: the same tag, or else the same language. As in CLDR, Portuguese
 * without a country is Brazilian; that of any country except Brazil is European. Hebrew's old name "iw" is one of CLDR's.
 */
export function matchLocale(tag: string): Language | null {
  const wanted = parseTag(tag)
  if (!wanted) return null
  if (wanted.language === 'pt') return wanted.maximize().region === 'BR' ? 'pt-BR' : 'pt-PT'
  return locales.find((locale) => locale === wanted.language) ?? null
}
