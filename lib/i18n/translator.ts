import { createTranslator, type TranslationValues } from 'use-intl/core'
import { elideItalian } from './elide-italian'
import { languageOf } from './language-of'
import type { Locale } from './locales'
import { messages, type Messages, type Namespace } from './messages'

/** The keys of a namespace, nested ones dotted: 'badge.active'. */
type MessageKey<N extends Namespace> = Leaves<Messages[N]>

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

export type Translator<N extends Namespace> = (key: MessageKey<N>, values?: TranslationValues) => string

const translators = new Map<string, (key: never, values?: TranslationValues) => string>()

/**
 * The texts of a namespace in a language. It runs on the server only, so the browser receives texts and no messages.
 * Values are text, and numbers for plurals; dates and money are formatted beforehand. Throws if a key or value is
 * missing, which the message tests find first. Translators are cached, so that each message is parsed once.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const language = languageOf(locale)
  const name = `${language} ${namespace}`
  const known = translators.get(name)
  if (known) return known as Translator<N>
  const plain = createTranslator({
    locale: language,
    messages: messages[language][namespace] as Record<string, unknown>,
    timeZone: 'UTC',
    onError(error) {
      throw new Error(`Message of ${namespace} in ${language}: ${error.message}`, { cause: error })
    },
  }) as Translator<N>
  const translate: Translator<N> = language === 'it' ? (key, values) => elideItalian(plain(key, values)) : plain
  translators.set(name, translate)
  return translate
}
