import { languageOf } from './language-of'
import { locales, type Language, type Locale } from './locales'
import { en, messageFiles, regionFiles, type Messages, type PartialMessages } from './messages'
import { isRegion, type Region } from './regions'
import { tagOf } from './tag-of'

const languages = new Map<Language, Messages>([['en', en]])
const regions = new Map<Region, PartialMessages>()

/** Reads a locale's messages, once a process, after which `translator` has them. */
export async function loadLanguage(locale: Locale): Promise<void> {
  const language = languageOf(locale)
  if (!languages.has(language)) languages.set(language, (await messageFiles[language]()).default)
  const tag = tagOf(locale)
  if (!isRegion(tag) || regions.has(tag)) return
  regions.set(tag, (await regionFiles[tag]?.())?.default ?? {})
}

/** Reads every language, for a page that shows texts in all of them. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(locales.map(loadLanguage))
}

/** A locale's messages and what its region says otherwise. Throws if nobody has read them. */
export function messagesOf(locale: Locale): { whole: Messages; region: PartialMessages } {
  const whole = languages.get(languageOf(locale))
  if (!whole) throw new Error(`The messages of ${locale} have not been read: loadLanguage comes first`)
  const tag = tagOf(locale)
  return { whole, region: (isRegion(tag) && regions.get(tag)) || {} }
}
