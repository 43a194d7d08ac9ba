import { expect, it } from 'vitest'
import { fileNamePart } from './file-name-part'

it.each(['', '—', '../..', '!!!'])('puts something in the place of %j', (text) => {
  expect(fileNamePart(text, 'receipt')).toBe('receipt')
})

it('keeps letters of every language, and no path', () => {
  expect(fileNamePart('../../Nota di credito/été.', 'x')).toBe('Nota-di-credito-été')
  expect(fileNamePart('請求書', 'x')).toBe('請求書')
})

it('leaves room for the rest of the name', () => {
  expect(Buffer.byteLength(fileNamePart('𠮷'.repeat(120), 'x'))).toBe(160)
  expect(fileNamePart(`${'a'.repeat(39)}-b`, 'x')).toBe('a'.repeat(39))
})
