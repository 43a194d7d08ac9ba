import { db } from '@/lib/db/client'
import { loadLanguage } from '@/lib/i18n/load-language'
import type { Language } from '@/lib/i18n/locales'
import { longestOwnText } from '@/lib/i18n/own-words/check-own-text'
import { originalText } from '@/lib/i18n/own-words/original-text'
import { parseMessage } from '@/lib/i18n/own-words/parse-message'
import { placesOf, type Place } from '@/lib/i18n/own-words/places-of'
import { judgeOwnText, type OwnTextState } from '@/lib/merchant/words/judge-own-text'
import { nameActors } from '../engine/name-actors'

export type TextPage = {
  language: Language
  key: string
  /** null where the release has no such text any more */
  original: string | null
  /** the same in English, where the language is another */
  english: string | null
  own: { text: string; source: string; state: OwnTextState; changedBy: string; changedAt: Date } | null
  placeholders: { name: string; counts: boolean }[]
  limit: number
}

/** One text in a language with a merchant's own words for it; null where neither the release nor the merchant has it. */
export async function loadText(merchantId: string, language: Language, key: string): Promise<TextPage | null> {
  await loadLanguage(language)
  const original = originalText(language, key)
  const row = await db.ownText.findUnique({ where: { merchantId_locale_key: { merchantId, locale: language, key } } })
  if (original === null && !row) return null
  const shown = original ?? row?.source ?? ''
  return {
    language,
    key,
    original,
    english: language === 'en' ? null : originalText('en', key),
    own: row && { ...row, state: judgeOwnText(language, row), changedBy: await nameOf(merchantId, row.changedBy) },
    placeholders: placeholdersOf(shown, language),
    limit: longestOwnText(shown),
  }
}

async function nameOf(merchantId: string, actor: string): Promise<string> {
  return (await nameActors(merchantId, [actor]))[actor] ?? 'a former member'
}

/** Each placeholder once, in the order of the text. */
function placeholdersOf(text: string, language: Language): TextPage['placeholders'] {
  const found = new Map<string, boolean>()
  const visit = ({ kind, name, options }: Place): void => {
    found.set(name, (found.get(name) ?? false) || kind === 'plural' || kind === 'selectordinal')
    Object.values(options).flat().forEach(visit)
  }
  placesOf(parseMessage(text, language)).forEach(visit)
  return [...found].map(([name, counts]) => ({ name, counts }))
}
