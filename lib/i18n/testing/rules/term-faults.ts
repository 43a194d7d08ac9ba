import type { ParsedMessage } from '../parse-message'
import { readTerms } from '../read-glossary'
import type { Judged, Rule } from './rule'

const terms = Object.entries(readTerms()).map(([term, pattern]) => ({ term, english: new RegExp(pattern, 'iu') }))
const named = new WeakMap<ParsedMessage, readonly string[]>()

/** A message whose English names a term says it with one of the glossary's stems, unless it is free to say it otherwise. */
export const termFaults: Rule = (message) =>
  termsNamed(message.source.parsed).flatMap((term) => {
    const entry = message.glossary.terms[term]
    if (!entry || saysTerm(message, term) || message.glossary.free[term]?.includes(message.key)) return []
    return [`names “${term}” without ${entry.stems.join(', ')}`]
  })

/** The terms that an English message names, found once for all languages. */
export function termsNamed(english: ParsedMessage): readonly string[] {
  const known = named.get(english)
  if (known) return known
  const found = terms.filter(({ english: pattern }) => english.spoken.some((text) => pattern.test(text)))
  const names = found.map(({ term }) => term)
  named.set(english, names)
  return names
}

/** Whether a message says a term with one of its stems. */
export function saysTerm({ parsed, glossary }: Pick<Judged, 'parsed' | 'glossary'>, term: string): boolean {
  const stems = glossary.terms[term]?.stems ?? []
  return parsed.spoken.some((text) => stems.some((stem) => text.toLowerCase().includes(stem)))
}
