import type { Language } from '../locales'

/** The categories that a language counts in, such as one and other; "1st" and "2nd" have their own. */
export function pluralCategories(language: Language, ordinal = false): string[] {
  return new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories
}
