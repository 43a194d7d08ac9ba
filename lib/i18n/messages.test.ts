import { describe, expect, it } from 'vitest'
import { errorCodes } from '@/lib/errors'
import { locales, type Language } from './locales'
import type { Namespace } from './messages'
import { messagesOf } from './load-language'
import { messageFiles } from './testing/message-files'
import { sourceFiles } from './testing/source-files'
import { isUsed, readKeys } from './testing/used-keys'
import { translator, type Translator } from './translator'

const files = messageFiles()
const sources = sourceFiles()
const english = files.en
const namespaces = [...english.keys()]

const textsOf = (locale: Language, namespace: string) => files[locale].get(namespace) ?? new Map<string, string>()

// ICU placeholders: {name}, {name, plural, …}. A plural's branches, which follow its category, are excluded.
const placeholder = /(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+) ?)\{(\w+)(?:, (\w+))?(?=[},])/g

function placeholdersOf(text: string): string[] {
  const found = [...text.matchAll(placeholder)].map(([, name, type]) => [name, type].filter(Boolean).join(', '))
  return [...new Set(found)].sort()
}

describe.each(locales)('the messages in %s', (locale) => {
  it('are in the index, every namespace of them', () => {
    expect(Object.keys(messagesOf(locale).whole).sort()).toEqual([...files[locale].keys()].sort())
  })

  it('are complete and nothing more', () => {
    expect([...files[locale].keys()].sort()).toEqual([...namespaces].sort())
    for (const namespace of namespaces) {
      expect([...textsOf(locale, namespace).keys()], namespace).toEqual([...textsOf('en', namespace).keys()])
    }
  })

  it('are read as ICU messages with the placeholders of the English ones', () => {
    for (const namespace of namespaces) {
      const t: Translator<Namespace> = translator(locale, namespace as Namespace)
      for (const [key, text] of textsOf(locale, namespace)) {
        const placeholders = placeholdersOf(text)
        expect(placeholders, `${namespace}.${key}`).toEqual(placeholdersOf(textsOf('en', namespace).get(key) ?? ''))
        const values = Object.fromEntries(placeholders.map((name) => [name.split(',')[0], 1]))
        for (const count of [0, 1, 2, 5, 1_000_000]) {
          expect(t(key as never, { ...values, count }), `${namespace}.${key}`).not.toMatch(/[{}]|^$/)
        }
      }
    }
  })

  it('have no straight apostrophe, which ICU takes for a quote, and no space at an end', () => {
    const faulty = namespaces.flatMap((namespace) =>
      [...textsOf(locale, namespace)]
        .filter(([, text]) => (locale === 'fr' ? /'|^\s|\s$| {2}/ : /'|^\s|\s$|\u00a0| {2}/).test(text))
        .map(([key]) => key),
    )
    expect(faulty).toEqual([])
  })

  it.runIf(locale !== 'en')('are translated', () => {
    const untranslated = namespaces.flatMap((namespace) =>
      [...textsOf(locale, namespace)]
        .filter(([key, text]) => text === textsOf('en', namespace).get(key))
        // A single word may be the same in two languages, but a phrase is not.
        .filter(([, text]) => /\p{L}+ \p{L}+/u.test(text.replaceAll(/\{[^{}]*\}/g, '')))
        .map(([key]) => `${namespace}.${key}`),
    )
    expect(untranslated).toEqual([])
  })
})

describe.each(namespaces)('the namespace %s', (namespace) => {
  it('has no message that nothing shows', () => {
    const unused = [...textsOf('en', namespace).keys()].filter((key) => !isUsed(namespace, key, sources))
    expect(unused).toEqual([])
  })

  it('has every message that is shown', () => {
    const missing = readKeys(namespace, sources).filter(({ key }) => !textsOf('en', namespace).has(key))
    expect(missing).toEqual([])
  })
})

it('every code of a failure has its text', () => {
  const missing = Object.values(errorCodes).filter(({ messageKey }) => !textsOf('en', 'errors').has(messageKey))
  expect(missing).toEqual([])
})
