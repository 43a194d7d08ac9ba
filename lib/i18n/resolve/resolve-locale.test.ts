import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../locales'
import { matchLocale } from './match-locale'
import { regions } from '../regions'
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

  it.each(['sq', 'zh-Hant', 'auto', '*', '', 'it-', '../../etc', 'italiano!'])('“%s” has none', (tag) => {
    expect(matchLocale(tag)).toBeNull()
  })
})

describe('the language of a page', () => {
  const all = { chosen: 'it', session: 'es', customer: ['pt-BR'], acceptLanguage: 'en', merchant: 'pt-PT' }

  it('is the first that is known of: chosen, session, customer, browser, merchant', async () => {
    expect(await resolveLocale(all)).toBe('it')
    expect(await resolveLocale({ ...all, chosen: null })).toBe('es')
    expect(await resolveLocale({ ...all, chosen: null, session: null })).toBe('pt-BR')
    expect(await resolveLocale({ ...all, chosen: null, session: null, customer: [] })).toBe('en')
    expect(await resolveLocale({ merchant: 'pt-PT', acceptLanguage: 'tlh' })).toBe('pt-PT')
    expect(await resolveLocale({ ...all, offered: ['es', 'pt-PT'] })).toBe('es')
    expect(await resolveLocale({ ...all, offered: ['pt-PT'] })).toBe('pt-PT')
    expect(await resolveLocale({ acceptLanguage: 'it', offered: ['es'] })).toBe('es')
    expect(await resolveLocale({})).toBe('en')
  })

  it('passes over languages that are not ours', async () => {
    expect(await resolveLocale({ chosen: 'tlh', session: 'auto', customer: ['sq', 'it-CH', 'es'] })).toBe('it')
  })

  it('takes Stripe’s plain pt for Portugal’s, and a browser’s for Brazil’s', async () => {
    expect(await resolveLocale({ session: 'pt' })).toBe('pt-PT')
    expect(await resolveLocale({ customer: ['pt'] })).toBe('pt-PT')
    expect(await resolveLocale({ acceptLanguage: 'pt' })).toBe('pt-BR')
  })

  it.each([
    ['sq;q=1, it-CH;q=0.8, en;q=0.9', 'en'],
    ['it;q=0.1, es', 'es'],
    ['sq-AL, sq;q=0.9, *;q=0.5', 'en'],
    ['it;q=0, es;q=0.2', 'es'],
    ['it;Q=0.5,pt ; q=0.7', 'pt-BR'],
    [',,;q=,it', 'it'],
    [',,;q=,it;q=x', 'en'],
  ])('of a browser that asks for “%s” is %s', async (acceptLanguage, locale) => {
    expect(await resolveLocale({ acceptLanguage })).toBe(locale)
  })

  it('is always one of ours, whatever is asked', async () => {
    const anything = fc.option(fc.string({ maxLength: 2000 }))
    const preferences = fc.record({
      chosen: anything,
      session: anything,
      customer: fc.array(fc.string()),
      merchant: anything,
      acceptLanguage: anything,
    })
    await fc.assert(
      fc.asyncProperty(preferences, async (asked) => {
        expect([...locales, ...Object.keys(regions)]).toContain(await resolveLocale(asked))
      }),
    )
  })
})
