import { readTerms } from '../read-glossary'
import { englishFaults } from './english-faults'
import type { Judged } from './rule'
import { saysTerm, termsNamed } from './term-faults'

/** A glossary has every term and no other, a form of address that it can tell from another, and no exception without need. */
export function glossaryFaults(messages: ReadonlyMap<string, Judged>): string[] {
  const [first] = messages.values()
  if (!first) return ['has no messages']
  const { glossary, language } = first
  const terms = Object.keys(readTerms())
  const decided = Object.keys(glossary.terms)
  // English is what the terms are found in.
  const lacks = language === 'en' ? [] : terms.filter((term) => !decided.includes(term))
  return [
    ...lacks.map((term) => `lacks the term ${term}`),
    ...decided.filter((term) => !terms.includes(term)).map((term) => `has ${term}, which is no term`),
    ...(Object.keys(glossary.never).length === 0 ? ['forbids nothing, so any form of address passes'] : []),
    ...Object.entries(glossary.free).flatMap(([term, keys]) =>
      keys.filter((key) => !isNeeded(messages.get(key), term)).map((key) => `frees ${key} of ${term} without need`),
    ),
    ...glossary.same.filter((key) => !isSame(messages.get(key))).map((key) => `calls ${key} the same, which it is not`),
  ]
}

function isNeeded(message: Judged | undefined, term: string): boolean {
  return Boolean(message && termsNamed(message.source.parsed).includes(term) && !saysTerm(message, term))
}

function isSame(message: Judged | undefined): boolean {
  return Boolean(message && englishFaults({ ...message, glossary: { ...message.glossary, same: [] } }).length > 0)
}
