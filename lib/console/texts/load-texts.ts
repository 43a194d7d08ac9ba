import { db } from '@/lib/db/client'
import { loadLanguage } from '@/lib/i18n/load-language'
import type { Language } from '@/lib/i18n/locales'
import { originalTexts } from '@/lib/i18n/own-words/original-text'
import { outlineOf } from '@/lib/i18n/own-words/outline-of'
import { judgeOwnText, type OwnTextState } from '@/lib/merchant/words/judge-own-text'
import type { TextsQuery } from './texts-query'

export type TextRow = {
  key: string
  /** as one sentence; null where the release has no such text any more */
  original: string | null
  /** the same in English, where the language is another */
  english: string | null
  own: { text: string; state: OwnTextState } | null
}

export type FoundTexts = {
  rows: TextRow[]
  /** of all pages */
  total: number
  pages: number
  page: number
  own: number
  attention: number
}

const rowsOnPage = 40

/** A page of a merchant's texts in one language that match: the release's, and those of its own that have no use any more. */
export async function loadTexts(merchantId: string, query: TextsQuery): Promise<FoundTexts> {
  const all = await readTexts(merchantId, query.language)
  const attention = all.filter(needsAttention)
  const own = all.filter((row) => row.own !== null)
  const listed = { all, own, attention }[query.show]
  const found = listed.filter((row) => isIn(row, query.part) && matches(row, query.q))
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage))
  const page = Math.min(query.page, pages)
  const rows = found.slice((page - 1) * rowsOnPage, page * rowsOnPage)
  return { rows, total: found.length, pages, page, own: own.length, attention: attention.length }
}

async function readTexts(merchantId: string, language: Language): Promise<TextRow[]> {
  await loadLanguage(language)
  const rows = await db.ownText.findMany({ where: { merchantId, locale: language }, orderBy: { key: 'asc' } })
  const owned = new Map(rows.map((row) => [row.key, { text: row.text, state: judgeOwnText(language, row) }]))
  const english = language === 'en' ? null : outlinesOf('en')
  const known = [...outlinesOf(language)].map(([key, original]) => ({
    key,
    original,
    english: english?.get(key) ?? null,
    own: owned.get(key) ?? null,
  }))
  const unused = rows.flatMap(({ key }): TextRow[] => {
    const own = owned.get(key)
    return own?.state === 'unused' ? [{ key, original: null, english: null, own }] : []
  })
  return [...unused, ...known]
}

const outlines = new Map<Language, Map<string, string>>()

/** Every text of a language as one sentence. It takes a tenth of a second once, as messages do not change. */
function outlinesOf(language: Language): Map<string, string> {
  const known = outlines.get(language)
  if (known) return known
  const read = new Map(originalTexts(language).map(([key, text]) => [key, outlineOf(text, language)]))
  outlines.set(language, read)
  return read
}

const needsAttention = ({ own }: TextRow) => own !== null && own.state !== 'current'
const isIn = ({ key }: TextRow, part: string | null) => part === null || key.startsWith(`${part}.`)

/** Every word is somewhere in the texts or the key, whatever its case and accents. */
function matches({ key, original, english, own }: TextRow, q: string): boolean {
  const texts = plain([key, original, english, own?.text].filter(Boolean).join(' '))
  return plain(q)
    .split(/\s+/)
    .every((word) => texts.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
