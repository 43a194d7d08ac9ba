import { value } from '../parse-message'
import type { Rule } from './rule'

const noBreak = /[\u00a0\u202f]/

/** No space at an end, none twice, and no-break spaces only where the language's typography has them. */
export const spaceFaults: Rule = ({ parsed, language }) =>
  parsed.spoken.flatMap((text) => [
    ...(/^\s|\s$/.test(text) ? ['has a space at an end'] : []),
    ...(/\s{2}|[^\S \u00a0\u202f]/.test(text) ? ['has two spaces together, or a line break'] : []),
    ...(language === 'fr' ? frenchFaults(text) : noBreak.test(text) ? ['has a no-break space'] : []),
  ])

/** The Imprimerie nationale's rules: a narrow space before ; ! ? and a full one before : and inside « ». */
function frenchFaults(text: string): string[] {
  // A time or an address has a colon of its own.
  const read = text.replaceAll(/\d:\d|\w+:\/\//g, value)
  return [
    ...(/(?<!\u202f)[;!?]+/.test(read.replaceAll(/(?<=[;!?])[;!?]/g, '')) ? ['lacks U+202F before ; ! ?'] : []),
    ...(/(?<!\u00a0):/.test(read) ? ['lacks U+00A0 before :'] : []),
    ...(/«(?!\u00a0)|(?<!\u00a0)»/.test(read) ? ['lacks U+00A0 inside « »'] : []),
    ...(/\u202f(?![;!?])|(?<!«)\u00a0(?![:»])/.test(read) ? ['has a no-break space where French has none'] : []),
  ]
}
