import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../locales'

export type Message = IntlMessageFormat

/**
 * A text as a person types it, read as an ICU message. ICU takes an apostrophe before a brace for a quote; people mean the
 * apostrophe, as in "l'{plan}". Throws a SyntaxError for what is no message.
 */
export function parseMessage(typed: string, language: Language): Message {
  try {
    return new IntlMessageFormat(typed.replaceAll("'", "''"), language)
  } catch (cause) {
    // The parser throws errors of several kinds: a plain one for "{amount, number, ::EE?}".
    throw new SyntaxError('Not an ICU message', { cause })
  }
}
