import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../locales'

export type Message = IntlMessageFormat

/**
 * A text as a person types it, read as an ICU message. ICU takes an apostrophe before a brace for a quote; people mean the
 * apostrophe, as in "l'{plan}". Throws on broken syntax.
 */
export function parseMessage(typed: string, language: Language): Message {
  return new IntlMessageFormat(typed.replaceAll("'", "''"), language)
}
