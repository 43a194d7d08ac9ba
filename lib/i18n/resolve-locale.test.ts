import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from './locales'
import { matchLocale } from './match-locale'
import { resolveLocale } from './resolve-locale'

describe('the best match of a tag', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['it-CH', 'it'],
    ['it_IT', 'it'],
    ['IT', 'it'],
    ['es-419', 'es'],
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['pt-MZ', 'pt-PT'],
  ])('%s → %s', (tag, locale) => {
    expect(matchLocale(tag)).toBe(locale)
  })

  it.each(['de', 'zh-Hant', 'auto', '*', '', 'it-', '../../etc', 'italiano!'])('“%s” has none', (tag) => {
    expect(matchLocale(tag)).toBeNull()
  })
})

describe('the language of a page', () => {
  const all = { chosen: 'it', session: 'es', customer: ['pt-BR'], merchant: 'pt-PT', acceptLanguage: 'en' }

  it('is the first that is known of: chosen, session, customer, merchant, browser', () => {
    expect(resolveLocale(all)).toBe('it')
    expect(resolveLocale({ ...all, chosen: null })).toBe('es')
    expect(resolveLocale({ ...all, chosen: null, session: null })).toBe('pt-BR')
    expect(resolveLocale({ ...all, chosen: null, session: null, customer: [] })).toBe('pt-PT')
    expect(resolveLocale({ acceptLanguage: 'es' })).toBe('es')
    expect(resolveLocale({})).toBe('en')
  })

  it('passes over languages that are not ours', () => {
    expect(resolveLocale({ chosen: 'tlh', session: 'auto', customer: ['de', 'it-CH', 'es'] })).toBe('it')
  })

  it.each([
    ['de-CH;q=1, it-CH;q=0.8, en;q=0.9', 'en'],
    ['it;q=0.1, es', 'es'],
    ['fr-FR, fr;q=0.9, *;q=0.5', 'en'],
    ['it;q=0, es;q=0.2', 'es'],
    ['it;Q=0.5,pt ; q=0.7', 'pt-BR'],
    [',,;q=,it', 'it'],
    [',,;q=,it;q=x', 'en'],
  ])('of a browser that asks for “%s” is %s', (acceptLanguage, locale) => {
    expect(resolveLocale({ acceptLanguage })).toBe(locale)
  })

  it('is always one of ours, whatever is asked', () => {
    const anything = fc.option(fc.string({ maxLength: 2000 }))
    const preferences = fc.record({
      chosen: anything,
      session: anything,
      customer: fc.array(fc.string()),
      merchant: anything,
      acceptLanguage: anything,
    })
    fc.assert(
      fc.property(preferences, (asked) => {
        expect(locales).toContain(resolveLocale(asked))
      }),
    )
  })
})
