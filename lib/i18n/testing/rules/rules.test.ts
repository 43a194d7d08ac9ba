import { describe, expect, it } from 'vitest'
import { parseMessage } from '../parse-message'
import type { Glossary } from '../read-glossary'
import { bidiFaults } from './bidi-faults'
import { englishFaults } from './english-faults'
import { forbiddenFaults } from './forbidden-faults'
import { placeholderFaults } from './placeholder-faults'
import { pluralFaults } from './plural-faults'
import { quoteFaults } from './quote-faults'
import type { Judged, Rule } from './rule'
import { spaceFaults } from './space-faults'
import { termFaults } from './term-faults'

const glossary: Glossary = {
  address: 'Sie',
  buttons: 'Infinitive',
  quotes: ['„', '“'],
  never: { '\\b[Dd]u\\b': 'The form is Sie.' },
  terms: { plan: { say: 'Tarif', stems: ['tarif'] } },
  free: { plan: ['update.free'] },
  same: ['update.same'],
}

function judged(text: string, { source = text, language = 'de', key = 'update.title', ...rest } = {}): Judged {
  const parsed = parseMessage(text)
  return { key, language, text, parsed, source: { text: source, parsed: parseMessage(source) }, glossary, ...rest }
}

const plural = (branches: string) => `{count, plural, ${branches}}`

/** Each rule with a planted fault and the same message without it. */
const planted: [string, Rule, Judged, Judged][] = [
  [
    'a value that English has not',
    placeholderFaults,
    judged('{date} und {plan}', { source: 'on {date}' }),
    judged('am {date}', { source: 'on {date}' }),
  ],
  [
    'a plural that English has not',
    placeholderFaults,
    judged(plural('one {# Tag} other {# Tage}'), { source: '{count} days' }),
    judged('{count} Tage', { source: '{count} days' }),
  ],
  [
    'a category that the language needs',
    pluralFaults,
    judged(plural('one {#} many {#} other {#}'), { language: 'pl' }),
    judged(plural('one {#} few {#} many {#} other {#}'), { language: 'pl' }),
  ],
  [
    'a category that the language has not',
    pluralFaults,
    judged(plural('one {#} other {#}'), { language: 'ja' }),
    judged(plural('other {#}'), { language: 'ja' }),
  ],
  [
    'a number in place of a category that covers more',
    pluralFaults,
    judged(plural('=1 {#} other {#}'), { language: 'fr' }),
    judged(plural('=1 {#} other {#}'), { language: 'de' }),
  ],
  ['a space at the end of a branch', spaceFaults, judged(plural('other {Tage }')), judged(plural('other {Tage}'))],
  ['two spaces', spaceFaults, judged('Ihr  Tarif'), judged('Ihr Tarif')],
  ['a no-break space', spaceFaults, judged('Ihr\u00a0Tarif'), judged('Ihr Tarif')],
  [
    'French without a space before a question mark',
    spaceFaults,
    judged('Résilier{plan}?', { language: 'fr' }),
    judged('Résilier{plan}\u202f?', { language: 'fr' }),
  ],
  [
    'French with a plain space before a colon',
    spaceFaults,
    judged('Total : {amount}', { language: 'fr' }),
    judged('Total\u00a0: {amount}', { language: 'fr' }),
  ],
  [
    'French quotes with plain spaces',
    spaceFaults,
    judged('« {plan} »', { language: 'fr' }),
    judged('«\u00a0{plan}\u00a0»', { language: 'fr' }),
  ],
  [
    'a no-break space where French has none',
    spaceFaults,
    judged('votre\u00a0forfait', { language: 'fr' }),
    judged('à 12:30', { language: 'fr' }),
  ],
  ['a straight quote', quoteFaults, judged('den Tarif "{plan}"'), judged('den Tarif „{plan}“')],
  ['a straight apostrophe', quoteFaults, judged("geht's"), judged('geht’s')],
  ['the quotes of another language', quoteFaults, judged('den Tarif “{plan}”'), judged('den Tarif „{plan}“')],
  ['a quote that is never closed', quoteFaults, judged('den Tarif „{plan}'), judged('den Tarif „{plan}“')],
  ['a bidi control character', bidiFaults, judged('\u200fTarif'), judged('Tarif')],
  [
    'a message left in English',
    englishFaults,
    judged('Plan', { source: 'Plan' }),
    judged('Plan', { source: 'Plan', key: 'update.same' }),
  ],
  ['another form of address', forbiddenFaults, judged('Willst du kündigen?'), judged('Dubai')],
  [
    'a term in other words',
    termFaults,
    judged('Abo ändern {tarif}', { source: 'Change plan {tarif}' }),
    judged('Tarif ändern', { source: 'Change plan' }),
  ],
  [
    'a term in other words where that is not allowed',
    termFaults,
    judged('Abo ändern', { source: 'Change plan' }),
    judged('Abo ändern', { source: 'Change plan', key: 'update.free' }),
  ],
]

it.each(planted)('%s is found, and its counterpart passes', (_, rule, fault, right) => {
  expect(rule(fault)).toHaveLength(1)
  expect(rule(right)).toEqual([])
})

describe('what is no fault', () => {
  it.each([
    ['a message without words', englishFaults, judged('{amount} · {date}')],
    ['an abbreviation of Hebrew', quoteFaults, judged('סה״כ', { language: 'he' })],
    ['a term that is a value’s name only', termFaults, judged('{plan}')],
  ] as [string, Rule, Judged][])('%s passes', (_, rule, message) => {
    expect(rule(message)).toEqual([])
  })
})

it('what ICU cannot read is thrown, and so is a tag', () => {
  expect(() => parseMessage('{count, plural, one {#}}')).toThrow(SyntaxError)
  expect(() => parseMessage('a <b>bold</b> word')).toThrow(SyntaxError)
})

it('every branch of a message is read in its sentence', () => {
  const { spoken, placeholders } = parseMessage('Noch {days, plural, one {# Tag} other {# Tage}} bis {date}')
  expect(spoken).toEqual(['Noch \ufffc Tag bis \ufffc', 'Noch \ufffc Tage bis \ufffc'])
  expect(placeholders).toEqual(['date', 'days, plural'])
})
