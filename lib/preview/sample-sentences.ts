import { languageOf } from '@/lib/i18n/language-of'
import type { Language } from '@/lib/i18n/locales'
import type { Namespace } from '@/lib/i18n/messages'
import { parseMessage } from '@/lib/i18n/own-words/parse-message'
import { placesOf, type Place } from '@/lib/i18n/own-words/places-of'
import { translator } from '@/lib/i18n/translator'
import { sampleValues, type SampleReader } from './sample-values'

/** A text as customers could read it; `count` where it depends on a number. */
export type SampleSentence = { count: number | null; text: string }

/**
 * The text of a key in the reader's locale with sample values: one sentence, or one for each case of its plurals. `text`
 * is what the key says there.
 */
export function sampleSentences(key: string, text: string, reader: SampleReader): SampleSentence[] {
  const [namespace = '', ...path] = key.split('.')
  const t = translator(reader.locale, namespace as Namespace) as (
    key: string,
    values?: Record<string, string | number>,
  ) => string
  const { names, counted, exact } = usesOf(text, languageOf(reader.locale))
  const values = sampleValues(names, reader)
  const counts = counted.length > 0 ? sampleCounts(languageOf(reader.locale), exact) : [null]
  const sentences = counts.map((count) => ({
    count,
    text: t(path.join('.'), { ...values, ...Object.fromEntries(counted.map((name) => [name, count ?? 0])) }),
  }))
  return sentences.filter(({ text: said }, place) => sentences.findIndex((each) => each.text === said) === place)
}

function usesOf(text: string, language: Language) {
  const [names, counted, exact] = [new Set<string>(), new Set<string>(), new Set<number>()]
  const visit = ({ kind, name, options }: Place): void => {
    if (kind === 'plural' || kind === 'selectordinal') counted.add(name)
    else if (kind !== 'number') names.add(name)
    for (const [option, places] of Object.entries(options)) {
      if (option.startsWith('=')) exact.add(Number(option.slice(1)))
      places.forEach(visit)
    }
  }
  placesOf(parseMessage(text, language)).forEach(visit)
  return { names, counted: [...counted], exact }
}

/** The smallest number from one on of each case that the language counts in, and those that the text names. */
function sampleCounts(language: Language, exact: Iterable<number>): number[] {
  const rules = new Intl.PluralRules(language)
  const found = new Map<string, number>()
  for (const count of [...Array.from({ length: 120 }, (_, index) => index + 1), 1_000_000, 0])
    if (!found.has(rules.select(count))) found.set(rules.select(count), count)
  return [...new Set([...exact, ...found.values()])].sort((one, other) => one - other)
}
