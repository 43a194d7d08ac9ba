import { createTranslator, type TranslationValues } from 'use-intl/core'
import { directionOf } from './direction-of'
import { languageOf } from './language-of'
import { messagesOf } from './load-language'
import type { Locale } from './locales'
import type { Messages, Namespace } from './messages'
import { spellingOf } from './spelling-of'

/** The keys of a namespace, nested ones dotted: 'badge.active'. */
type MessageKey<N extends Namespace> = Leaves<Messages[N]>

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

export type Translator<N extends Namespace> = (key: MessageKey<N>, values?: TranslationValues) => string

const translators = new Map<string, (key: never, values?: TranslationValues) => string>()

/**
 * The texts of a namespace in a language, which `resolveLocale` or `loadLanguage` has read. It runs on the server only,
 * so the browser receives texts and no messages. Values are text, and numbers for plurals; dates and money are formatted
 * beforehand. Throws if a key or value is missing, which the message tests find first. Translators are cached, so that
 * each message is parsed once.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const name = `${locale} ${namespace}`
  const known = translators.get(name)
  if (known) return known as Translator<N>
  const { whole, region } = messagesOf(locale)
  const plain = createTranslator({
    locale: languageOf(locale),
    messages: merge(whole[namespace], region[namespace] as Tree | undefined),
    timeZone: 'UTC',
    onError(error) {
      throw new Error(`Message of ${namespace} in ${locale}: ${error.message}`, { cause: error })
    },
  }) as Translator<N>
  const spell = spellingOf(locale)
  const isolate = directionOf(locale) === 'rtl' ? isolated : (values?: TranslationValues) => values
  const translate: Translator<N> = (key, values) => spell(plain(key, isolate(values)))
  translators.set(name, translate)
  return translate
}

type Tree = { [key: string]: string | Tree }

function merge(whole: Tree, part: Tree = {}): Tree {
  const changed = Object.entries(part).map(([key, value]) => {
    const own = whole[key]
    return [key, typeof value === 'object' && typeof own === 'object' ? merge(own, value) : value]
  })
  return { ...whole, ...Object.fromEntries(changed) }
}

/**
 * Values between Unicode's isolates (FSI, PDI), so that a name or an amount written from left to right keeps its own
 * order and leaves that of the sentence alone. https://www.w3.org/International/articles/inline-bidi-markup/
 */
function isolated(values?: TranslationValues): TranslationValues | undefined {
  if (!values) return values
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ])
  return Object.fromEntries(entries) as TranslationValues
}
