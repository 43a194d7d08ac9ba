import { createTranslator, type TranslationValues } from 'use-intl/core'
import { isolate } from './isolate'
import { languageOf } from './language-of'
import { messagesOf } from './load-language'
import type { Locale, Tag } from './locales'
import type { Messages, Namespace } from './messages'
import { ownMessage } from './own-words/own-words'
import { spellingOf } from './spelling-of'
import { tagOf } from './tag-of'

/** The keys of a namespace, nested ones dotted: 'badge.active'. */
type MessageKey<N extends Namespace> = Leaves<Messages[N]>

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

export type Translator<N extends Namespace> = (key: MessageKey<N>, values?: TranslationValues) => string

type Translate = (key: string, values?: TranslationValues) => string

const translators = new Map<string, Translate>()

/**
 * The texts of a namespace in a language, which `resolveLocale` or `loadLanguage` has read; a merchant's own where the
 * locale names them. It runs on the server only, so the browser receives texts and no messages. Values are text, and
 * numbers for plurals; dates and money are formatted beforehand. Throws if a key or value is missing, which the message
 * tests find first. Translators are cached, so that each message is parsed once.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const tag = tagOf(locale)
  const original = translatorOf(tag, namespace)
  if (locale === tag) return original
  const spell = spellingOf(tag)
  return (key, values) => {
    const own = ownMessage(locale, namespace, key)
    return own ? spell(String(own.format(isolated(values, tag) as Record<string, string>))) : original(key, values)
  }
}

function translatorOf<N extends Namespace>(tag: Tag, namespace: N): Translator<N> {
  const name = `${tag} ${namespace}`
  const known = translators.get(name)
  if (known) return known
  const { whole, region } = messagesOf(tag)
  const plain = createTranslator({
    locale: languageOf(tag),
    messages: merge(whole[namespace], region[namespace] as Tree | undefined),
    timeZone: 'UTC',
    onError(error) {
      throw new Error(`Message of ${namespace} in ${tag}: ${error.message}`, { cause: error })
    },
  }) as Translate
  const spell = spellingOf(tag)
  const translate: Translate = (key, values) => spell(plain(key, isolated(values, tag)))
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

/** Values that keep their own order, such as a name or an amount, and leave that of the sentence alone. */
function isolated(values: TranslationValues | undefined, tag: Tag): TranslationValues | undefined {
  if (!values) return values
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolate(value, tag) : value,
  ])
  return Object.fromEntries(entries) as TranslationValues
}
