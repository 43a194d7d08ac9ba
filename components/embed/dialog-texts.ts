import { matchLocale } from '@/lib/i18n/resolve/match-locale'
import { locales, type Language } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'

/** What the build puts here: the namespace `embed` of every language, since this script reads no file. */
declare const DIALOG_TEXTS: Record<Language, Messages['embed']>

/** The few words of the dialog itself, in the language of the page around it. */
export function dialogTexts(page: string): (key: keyof Messages['embed']) => string {
  const texts = DIALOG_TEXTS[matchLocale(page) ?? locales[0]]
  return (key) => texts[key]
}
