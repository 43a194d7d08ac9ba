import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales, type Language } from '../locales'
import { checkOwnText } from './check-own-text'
import { originalTexts } from './original-text'
import { parseMessage } from './parse-message'
import { placesOf, type Place } from './places-of'
import { tidyText } from './tidy-text'

const renews = 'Your subscription renews on {date} for {amount}.'
const months = '{count, plural, one {# month for {amount}} other {# months for {amount}}}'
const faultOf = (original: string, text: string, language: Language = 'en') => {
  const checked = checkOwnText({ language, original, text })
  return checked.ok ? null : checked.fault
}

it('takes other words with the same placeholders, in any order', () => {
  expect(faultOf(renews, 'On {date} we charge {amount}.')).toBeNull()
  expect(faultOf(renews, renews)).toBeNull()
  expect(faultOf(months, '{count, plural, one {{amount} for # month} other {{amount} for # months}}')).toBeNull()
})

it('keeps every amount and date', () => {
  expect(faultOf(renews, 'We charge {amount} soon.')).toEqual({ code: 'missing_placeholder', name: 'date' })
  expect(faultOf(renews, `${renews} Ask {merchant}.`)).toEqual({ code: 'unknown_placeholder', name: 'merchant' })
})

it('keeps them in every case of a plural', () => {
  expect(faultOf(months, '{count, plural, one {# month} other {# months for {amount}}}')).toEqual({
    code: 'lost_in_case',
    name: 'amount',
    when: 'one',
    kind: 'lost',
  })
  expect(faultOf(months, '{count, plural, one {a month for {amount}} other {# months for {amount}}}')).toMatchObject({
    code: 'lost_in_case',
    name: 'count',
  })
  expect(
    faultOf(months, '{count, plural, =1 {a month for {amount}} one {# x {amount}} other {# months for {amount}}}'),
  ).toBeNull()
})

it('does not say a value where the original may have none', () => {
  const original = '{count, plural, one {Free} other {# months, {amount} off}}'
  expect(faultOf(original, '{count, plural, one {Free, {amount}} other {# months, {amount} off}}')).toMatchObject({
    code: 'lost_in_case',
    kind: 'added',
  })
})

it('counts nothing that the original does not count in that case, since it may have no number', () => {
  const days = '{days, plural, one {a day} other {days}}'
  const original = `{count, plural, one {Free} other {Free for ${days}}}`
  expect(faultOf(original, `{count, plural, one {Free, ${days}} other {Free, ${days}}}`)).toEqual({
    code: 'lost_in_case',
    name: 'days',
    when: 'one, one',
    kind: 'added',
  })
  expect(faultOf(original, `{count, plural, one {At no cost} other {For ${days} at no cost}}`)).toBeNull()
})

it('counts as the language does', () => {
  expect(faultOf(months, '{count, plural, other {# months for {amount}}}')).toEqual({
    code: 'missing_case',
    name: 'count',
    option: 'one',
  })
  expect(faultOf(months, '{count, plural, one {# {amount}} few {# {amount}} other {# {amount}}}')).toEqual({
    code: 'unknown_case',
    name: 'count',
    option: 'few',
  })
  expect(faultOf(months, '{count} months for {amount}')).toEqual({ code: 'other_use', name: 'count' })
})

it('counts from where the original does, so that # is the same number', () => {
  const fewer = months.replace('plural,', 'plural, offset:1')
  expect(faultOf(months, fewer)).toEqual({ code: 'other_use', name: 'count' })
  expect(faultOf(fewer, months)).toEqual({ code: 'other_use', name: 'count' })
  expect(faultOf(fewer, fewer)).toBeNull()
})

it.each([
  'Ends {date',
  'Ends {date}}',
  'Ends {}',
  '{date, nothing}',
  '{count, plural, one {x}}',
  '{date, number, ::EE?}',
  '{date, date, ::YYYY}',
])('refuses %s, which is no message', (text) => {
  expect(faultOf('Ends on {date}', text)).toEqual({ code: 'syntax' })
})

it('takes an apostrophe as it is typed, before a placeholder too', () => {
  const text = "Fino all'{date} l'abbonamento costa '{amount}'"
  expect(faultOf(renews, text, 'it')).toBeNull()
  expect(parseMessage(text, 'it').format({ date: '11 marzo', amount: '9 EUR' })).toBe(
    "Fino all'11 marzo l'abbonamento costa '9 EUR'",
  )
})

it('refuses markup, what nobody sees, nothing, and more than fits', () => {
  expect(faultOf('Cancel', '<b>Cancel</b>')).toEqual({ code: 'markup' })
  for (const hidden of ['\u202e', '\u2066', '\u0000', '\u200b', '\ufeff', '\u2028', '\ud800', '\ue000', '\u{e0041}'])
    expect(faultOf('Cancel', `Can${hidden}cel`), JSON.stringify(hidden)).toEqual({ code: 'invisible' })
  expect(faultOf('Cancel', '👩‍💻 Cancel')).toBeNull()
  expect(faultOf('Can\u2066cel', 'Ab\u2066ort')).toBeNull()
  for (const nothing of ['', '\u00a0', '\u200d\u00ad']) expect(faultOf('Cancel', nothing)).toEqual({ code: 'empty' })
  expect(faultOf('Cancel', 'x'.repeat(121))).toEqual({ code: 'too_long', limit: 120 })
})

it('does not compare more cases than it can', () => {
  const fork = (name: string) => `{${name}, plural, =1 {} =2 {} =3 {} =4 {} =5 {} =6 {} =7 {} one {#} other {#}}`
  const original = ['a', 'b', 'c'].map((name) => `{${name}, plural, one {#} other {#}}`).join(' and some more words ')
  expect(faultOf(original.repeat(1), ['a', 'b', 'c'].map(fork).join(' '))).toEqual({ code: 'too_complex' })
})

it('makes one line of what was typed', () => {
  expect(tidyText(' Two\r\n lines\t ')).toBe('Two lines')
})

describe.each(locales)('the originals in %s', (language) => {
  it('could each be their own text', () => {
    const refused = originalTexts(language).filter(([, text]) => faultOf(text, text, language) !== null)
    expect(refused).toEqual([])
  })
})

const pieces = [
  '{amount}',
  '{date}',
  '{count}',
  '#',
  "'",
  "''",
  '{',
  '}',
  ' ',
  'x',
  ', plural, ',
  'one',
  'other',
  '=1',
  '|',
]
const templates = [
  renews,
  months,
  '{count, plural, one {{amount}} other {#}}',
  "l'{date} {amount}",
  '{count, plural, =0 {x {date}} one {{date} #} other {# {date}}}',
]

it('whatever passes is said without a fault, with every value', () => {
  let passed = 0
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat(12),
    add: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...templates),
      fc.constantFrom(...templates),
      fc.array(edit, { maxLength: 2 }),
      fc.constantFrom(...locales),
      fc.nat(30),
      (original, base, edits, language, count) => {
        const text = edits.reduce((typed, { at, remove, add }) => {
          const place = at % (typed.length + 1)
          return typed.slice(0, place) + add.join('') + typed.slice(place + remove)
        }, base)
        if (!checkOwnText({ language, original, text }).ok) return
        passed++
        const needed = valuesIn(original, language, count)
        const values = Object.fromEntries([...needed].map((name) => [name, name === 'count' ? count : `«${name}»`]))
        const said = String(parseMessage(text, language).format(values))
        for (const name of needed) if (name !== 'count') expect(said).toContain(`«${name}»`)
      },
    ),
    { numRuns: 4000, seed: 7 },
  )
  expect(passed).toBeGreaterThan(200)
})

/** What the original says for a count, so that any other value would be missing. */
function valuesIn(original: string, language: Language, count: number): Set<string> {
  const names = new Set<string>()
  const rule = new Intl.PluralRules(language).select(count)
  const visit = ({ kind, name, options }: Place): void => {
    if (kind === 'plain' || kind === 'plural') names.add(name)
    ;(options[`=${count}`] ?? options[rule] ?? options.other ?? []).forEach(visit)
  }
  placesOf(parseMessage(original, language)).forEach(visit)
  return names
}
