import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wideWordParts, wordParts } from './word-parts'

it.each(['Premium', 'giulia@example.com', '', ' ', 'x'.repeat(24)])('%j fits, and stays whole', (word) => {
  expect(wordParts(word)).toEqual([word])
})

it('a long address may be parted behind its signs, where no hyphen is written', () => {
  expect(wordParts('maria.annunziata@contabilita.example.com')).toEqual(
    ['maria.', 'annunziata@', 'contabilita.', 'example.', 'com'].flatMap((part, index) => (index ? ['', part] : part)),
  )
  expect(wideWordParts('maria.annunziata@contabilita.example.com')).toHaveLength(1)
})

it('parts make the word again, none is too long, and an empty one stands between any two', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.constantFrom(wordParts, wideWordParts), (word, parts) => {
      const found = parts(word)
      expect(found.join('')).toBe(word)
      expect(found.every((part, index) => (part === '') === (index % 2 === 1) || word === '')).toBe(true)
      if (found.length > 1) expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(24)
    }),
  )
  expect(wordParts(null)).toEqual([''])
})
