import type { Language } from '@/lib/i18n/locales'
import { checkOwnText } from '@/lib/i18n/own-words/check-own-text'
import { originalText } from '@/lib/i18n/own-words/original-text'

/**
 * What became of an own text with this release: `original_changed` is still used, and somebody should look at it;
 * `unusable` no longer has the placeholders of the original, which stands instead; nothing shows an `unused` one any more.
 */
export type OwnTextState = 'current' | 'original_changed' | 'unusable' | 'unused'

/** Whether an own text can be used with the messages of this release, which have been read. */
export function judgeOwnText(
  language: Language,
  { key, text, source }: { key: string; text: string; source: string },
): OwnTextState {
  const original = originalText(language, key)
  if (original === null) return 'unused'
  if (!checkOwnText({ language, original, text }).ok) return 'unusable'
  return source === original ? 'current' : 'original_changed'
}
