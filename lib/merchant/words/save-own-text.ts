import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { loadLanguage } from '@/lib/i18n/load-language'
import type { Language } from '@/lib/i18n/locales'
import { checkOwnText, type OwnTextFault } from '@/lib/i18n/own-words/check-own-text'
import { originalText } from '@/lib/i18n/own-words/original-text'
import { newWordsVersion } from './new-words-version'

export type OwnTextChange = {
  merchantId: string
  language: Language
  key: string
  /** null: the original again */
  text: string | null
  /** the own text that the form showed, empty where there was none */
  before: string
  actor: string
  now: Date
}

export type OwnTextSaved =
  { kind: 'saved' | 'reset' | 'unchanged' | 'not_found' | 'overtaken' } | { kind: 'fault'; fault: OwnTextFault }

/**
 * Saves a text in the merchant's own words with the original that it stands for, or removes it. Nothing is written where
 * `checkOwnText` finds a fault, where the release has no such text, or where somebody else has changed it meanwhile.
 */
export async function saveOwnText(change: OwnTextChange): Promise<OwnTextSaved> {
  const { merchantId, language, key, text, before, actor, now } = change
  await loadLanguage(language)
  const original = originalText(language, key)
  if (text !== null) {
    if (original === null) return { kind: 'not_found' }
    const checked = checkOwnText({ language, original, text })
    if (!checked.ok) return { kind: 'fault', fault: checked.fault }
  }
  const where = { merchantId_locale_key: { merchantId, locale: language, key } }
  return db.$transaction(async (tx) => {
    // One change at a time, so that no version stands for two states of the texts.
    await tx.$queryRaw`SELECT 1 FROM merchants WHERE id = ${merchantId} FOR UPDATE`
    const current = await tx.ownText.findUnique({ where })
    if (text === null && !current) return { kind: 'not_found' }
    if ((current?.text ?? '') !== before) return { kind: 'overtaken' }
    const kept = text === original ? null : text
    if (kept === null && !current) return { kind: 'unchanged' }
    const row = { text: kept ?? '', source: original ?? '', changedBy: actor, changedAt: now }
    if (kept === null) await tx.ownText.delete({ where })
    else await tx.ownText.upsert({ where, create: { merchantId, locale: language, key, ...row }, update: row })
    await noteChange(tx, change, kept !== null)
    return { kind: kept === null ? 'reset' : 'saved' }
  })
}

async function noteChange(
  tx: Prisma.TransactionClient,
  { merchantId, language, key, actor, now: at }: OwnTextChange,
  isKept: boolean,
): Promise<void> {
  const isLeft = (await tx.ownText.count({ where: { merchantId } })) > 0
  await tx.merchant.update({ where: { id: merchantId }, data: { wordsVersion: isLeft ? newWordsVersion() : null } })
  const action = isKept ? 'own_text.saved' : 'own_text.reset'
  await tx.auditEntry.create({
    data: auditEntry({ merchantId, at, actor, action, subjectId: key, details: { language } }),
  })
}
