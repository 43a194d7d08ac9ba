import { describe, expect, it } from 'vitest'
import { errorCodes } from '@/lib/errors'
import { languageOf } from './language-of'
import { loadLanguage, messagesOf } from './load-language'
import { locales, type Language } from './locales'
import { en, regionFiles, type Namespace } from './messages'
import { isRegion, type Region } from './regions'
import { judgeMessages, readTexts } from './testing/judge-texts'
import { languageFolders, readLanguage, readOverlay, regionNames, type Texts } from './testing/message-files'
import { readGlossary, readRegionalGlossary } from './testing/read-glossary'
import { regionGlossary, regionTexts } from './testing/region-texts'
import { catalogueFaults } from './testing/rules/catalogue-faults'
import { glossaryFaults } from './testing/rules/glossary-faults'
import { overlayFaults } from './testing/rules/overlay-faults'
import { sourceFiles } from './testing/source-files'
import { isUsed, readKeys } from './testing/used-keys'
import { translator, type Translator } from './translator'

const sources = sourceFiles()
const english = readLanguage('en')
const namespaces = Object.keys(en) as Namespace[]
const keysOf = (namespace: string) =>
  [...english.keys()].flatMap((key) => (key.startsWith(`${namespace}.`) ? [key.slice(namespace.length + 1)] : []))

/** Fills messages with numbers for values, as a page does, and finds those that cannot be said. */
function unsaid(locale: Language | Region, texts: Texts): string[] {
  return [...texts].flatMap(([key, text]) => {
    const t: Translator<Namespace> = translator(locale, key.split('.')[0] as Namespace)
    const names = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name)
    const isFaulty = [0, 1, 2, 5, 1_000_000].some((count) => {
      const values = Object.fromEntries(names.map((name) => [name, count]))
      return /[{}]|^$/.test(t(key.slice(key.indexOf('.') + 1) as never, values))
    })
    return isFaulty ? [key] : []
  })
}

it('every folder of messages is a language of the table, and every file of a region is read', () => {
  expect(languageFolders().sort()).toEqual([...locales].sort())
  expect(regionNames().sort()).toEqual(Object.keys(regionFiles).sort())
})

describe.each(locales)('the messages in %s', (language) => {
  const texts = readLanguage(language)
  const { messages, faults } = readTexts(texts, { language, english, glossary: readGlossary(language) })

  it('are in the index, every namespace of them', () => {
    const files = new Set([...texts.keys()].map((key) => key.split('.')[0]))
    expect(Object.keys(messagesOf(language).whole).sort()).toEqual([...files].sort())
  })

  it('are complete and nothing more', () => {
    expect(catalogueFaults(texts, english)).toEqual([])
  })

  it('follow every rule of how messages are written', () => {
    expect([...faults, ...judgeMessages(messages)]).toEqual([])
  })

  it('have a complete glossary without needless exceptions', () => {
    expect(glossaryFaults(messages)).toEqual([])
  })

  it('can all be said', () => {
    expect(unsaid(language, texts)).toEqual([])
  })
})

describe.each(regionNames().filter(isRegion))('what %s says otherwise', (region) => {
  const language = languageOf(region)
  const base = readLanguage(language)
  const overlay = readOverlay(region)
  const glossary = regionGlossary(readGlossary(language), readRegionalGlossary(region), overlay)
  const texts = regionTexts(base, overlay)

  it('differs from its language', () => {
    expect(overlayFaults(overlay, base)).toEqual([])
  })

  it('follows every rule of how messages are written, as does what is left of its language', () => {
    const { messages, faults } = readTexts(texts, { language, english, glossary })
    expect([...faults, ...judgeMessages(messages), ...glossaryFaults(messages)]).toEqual([])
  })

  it('can be said', async () => {
    await loadLanguage(region)
    expect(unsaid(region, overlay)).toEqual([])
  })
})

describe.each(namespaces)('the namespace %s', (namespace) => {
  it('has no message that nothing shows', () => {
    expect(keysOf(namespace).filter((key) => !isUsed(namespace, key, sources))).toEqual([])
  })

  it('has every message that is shown', () => {
    const missing = readKeys(namespace, sources).filter(({ key }) => !english.has(`${namespace}.${key}`))
    expect(missing).toEqual([])
  })
})

it('every code of a failure has its text', () => {
  const missing = Object.values(errorCodes).filter(({ messageKey }) => !english.has(`errors.${messageKey}`))
  expect(missing).toEqual([])
})
