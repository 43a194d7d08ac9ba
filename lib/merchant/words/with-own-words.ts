import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { languageOf } from '@/lib/i18n/language-of'
import { loadLanguage } from '@/lib/i18n/load-language'
import type { Locale, Tag } from '@/lib/i18n/locales'
import { keepWords, withWords } from '@/lib/i18n/own-words/own-words'
import { log } from '@/lib/log'
import type { MerchantFace } from '../merchant-face'
import { judgeOwnText } from './judge-own-text'

type Merchant = Pick<MerchantFace, 'id' | 'wordsVersion'>

/**
 * A locale whose texts, in whatever is written in it, are the merchant's own where it has any. They are read once a
 * process for each version and language, and never for a merchant without any. Without a database the originals stand.
 */
export async function withOwnWords({ id, wordsVersion }: Merchant, tag: Tag): Promise<Locale> {
  if (wordsVersion === null) return tag
  const known = withWords(tag, wordsVersion)
  if (known) return known
  try {
    await loadLanguage(tag)
    const language = languageOf(tag)
    const rows = await db.ownText.findMany({ where: { merchantId: id, locale: language } })
    const usable = rows.filter((row) => isUsed(judgeOwnText(language, row)))
    keepWords(language, wordsVersion, new Map(usable.map(({ key, text }) => [key, text])))
    return withWords(tag, wordsVersion) ?? tag
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log.error({ err: error, merchantId: id }, 'a merchant’s own texts could not be read: no database')
    return tag
  }
}

const isUsed = (state: ReturnType<typeof judgeOwnText>) => state === 'current' || state === 'original_changed'
