import { expect, it } from 'vitest'
import { translator } from '../translator'
import { keepWords, withWords } from './own-words'

it('the translator says a merchant’s own text, the original for other keys, and neither for another merchant', () => {
  keepWords('it', 'abcdefgh12345678', new Map([['portal.badge.active', "Tutto a posto, c'è"]]))
  const locale = withWords('it', 'abcdefgh12345678')
  expect(locale).toBe('it-x-abcdefgh-12345678')
  const t = translator(locale!, 'portal')
  expect(t('badge.active')).toBe("Tutto a posto, c'è")
  expect(t('badge.past_due')).toBe(translator('it', 'portal')('badge.past_due'))
  expect(translator('it', 'portal')('badge.active')).not.toContain('posto')
  expect(translator('it-x-other000-merchant', 'portal')('badge.active')).toBe(
    translator('it', 'portal')('badge.active'),
  )
})

it('a region’s reader reads the words of its language', () => {
  keepWords('en', 'abcdefgh12345678', new Map([['portal.badge.active', 'All good']]))
  expect(withWords('en-US', 'abcdefgh12345678')).toBe('en-US-x-abcdefgh-12345678')
  expect(translator('en-US-x-abcdefgh-12345678', 'portal')('badge.active')).toBe('All good')
})

it('a locale names no words in a language that has none', () => {
  keepWords('es', 'abcdefgh12345678', new Map())
  expect(withWords('es', 'abcdefgh12345678')).toBe('es')
  expect(withWords('pt-BR', 'abcdefgh12345678')).toBeNull()
})

it('forgets the words used longest ago, whose readers then see the originals', () => {
  const long = new Map([['portal.badge.active', 'x'.repeat(600_000)]])
  for (const version of ['first00000000000', 'second0000000000', 'third00000000000']) keepWords('it', version, long)
  withWords('it', 'first00000000000')
  keepWords('it', 'fourth0000000000', long)
  expect(withWords('it', 'second0000000000')).toBeNull()
  expect(withWords('it', 'first00000000000')).not.toBeNull()
  expect(translator('it-x-second00-00000000', 'portal')('badge.active')).toBe(
    translator('it', 'portal')('badge.active'),
  )
})

it('what is typed makes room among what is typed, never for a merchant’s saved words', () => {
  keepWords('de', 'saved00000000000', new Map([['portal.badge.active', 'Alles gut']]))
  const long = new Map([['portal.badge.active', 'x'.repeat(300_000)]])
  const drafts = Array.from({ length: 9 }, (_, place) => `draft${place}0000000000`)
  for (const version of drafts) keepWords('de', version, long, 'drafted')
  expect(drafts.map((version) => withWords('de', version) !== null)).toEqual([...Array<boolean>(8).fill(false), true])
  expect(withWords('de', 'saved00000000000')).not.toBeNull()
})
