import { elideItalian } from './elide-italian'
import type { Locale, Tag } from './locales'
import { tagOf } from './tag-of'

type Spelling = (text: string) => string

const spellings: Partial<Record<Tag, Spelling>> = {
  it: elideItalian,
  // Québec's typographers put no space before these. https://vitrinelinguistique.oqlf.gouv.qc.ca/21039
  'fr-CA': (text) => text.replaceAll(/\u202f(?=[;!?])/g, ''),
}

/** What is left to do to a text once its values are in it. */
export function spellingOf(locale: Locale): Spelling {
  return spellings[tagOf(locale)] ?? ((text) => text)
}
