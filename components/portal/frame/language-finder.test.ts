import { expect, it } from 'vitest'
import { languageFinder } from './language-finder'

const german = { tag: 'de', name: 'Deutsch' }
const hebrew = { tag: 'he', name: 'עברית' }
const spanish = { tag: 'es', name: 'Español' }
const brazilian = { tag: 'pt-BR', name: 'Português (Brasil)' }

it.each([
  ['Deutsch', 'as it calls itself'],
  ['deu', 'by its beginning'],
  ['tedesco', 'as the page calls it'],
  ['GERMAN', 'in English'],
  ['de', 'by its tag'],
  ['  ted ', 'with spaces around'],
  ['', 'before anything is typed'],
])('"%s" finds German, %s', (typed) => {
  expect(languageFinder('it')(german, typed)).toBe(true)
})

it('other languages are not found', () => {
  expect(languageFinder('it')(german, 'ebraico')).toBe(false)
  expect(languageFinder('it')(hebrew, 'tedesco')).toBe(false)
})

it('a name in another script is found by its own letters, or by the page’s', () => {
  expect(languageFinder('it')(hebrew, 'עבר')).toBe(true)
  expect(languageFinder('it')(hebrew, 'ebra')).toBe(true)
  expect(languageFinder('ar')(german, 'الألمانية')).toBe(true)
})

it('accents may be left out, or typed where there are none', () => {
  expect(languageFinder('en')(spanish, 'espanol')).toBe(true)
  expect(languageFinder('en')(brazilian, 'portugues (br')).toBe(true)
  expect(languageFinder('en')(german, 'dêutsch')).toBe(true)
})
