import { expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { offeredLanguages } from './offered-languages'

it('are all where a merchant has chosen none, and where nobody knows the merchant', () => {
  expect(offeredLanguages({ locales: [], defaultLocale: 'it' })).toEqual(locales)
  expect(offeredLanguages(null)).toEqual(locales)
})

it('are those chosen and the default one, in the order of all', () => {
  expect(offeredLanguages({ locales: ['es'], defaultLocale: 'it' })).toEqual(['it', 'es'])
  expect(offeredLanguages({ locales: ['es', 'it'], defaultLocale: 'it' })).toEqual(['it', 'es'])
})

it('leave out what this release does not know', () => {
  expect(offeredLanguages({ locales: ['tlh'], defaultLocale: 'xx' })).toEqual(['en'])
})
