import { describe, expect, it } from 'vitest'
import { apiErrorText } from './api-error-text'
import { guessCountry } from './guess-country'
import { en, type MessageKey } from './messages/en'
import { resolveLocale, stripeJsLocales } from './resolve-locale'
import { translate } from './translate'

const keys = Object.keys(en) as MessageKey[]
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe.each(stripeJsLocales)('the texts in %s', (locale) => {
  it('say everything, with the same values in them', () => {
    const text = translate(locale)
    for (const key of keys) {
      expect(text(key), key).not.toBe('')
      expect(placeholders(text(key)), key).toEqual(placeholders(en[key]))
    }
  })
})

it('fills in values', () => {
  expect(translate('it')('challengeSetup', { last4: '3155' })).toContain('3155')
})

describe('the language', () => {
  it.each([
    ['it', 'it'],
    ['it-IT', 'it'],
    ['es-419', 'es'],
    ['pt', 'pt-PT'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt_br', 'pt-BR'],
    ['pt-AO', 'pt-PT'],
    ['en-GB', 'en'],
    ['fr-CA', 'fr'],
    ['tlh', 'en'],
  ])('asked for as %s is %s', (wanted, locale) => expect(resolveLocale(wanted, ['it'])).toBe(locale))

  it("is the browser's first known one for auto", () => {
    expect(resolveLocale('auto', ['tlh', 'es-MX', 'it'])).toBe('es')
    expect(resolveLocale(undefined, [])).toBe('en')
  })
})

it("opens with the browser's country where it fits the language, else with the language's", () => {
  expect(guessCountry('en', 'en-GB')).toBe('GB')
  expect(guessCountry('en', 'en')).toBe('US')
  expect(guessCountry('it', 'en-GB')).toBe('IT')
  expect(guessCountry('pt-BR', 'pt-BR')).toBe('BR')
  expect(guessCountry('pt-PT', 'en')).toBe('PT')
  expect(guessCountry('ja', 'en-GB')).toBe('JP')
})

describe('an error of the API', () => {
  const italian = translate('it')

  it("is told in the language of the page, by the decline's reason first", () => {
    const error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', message: 'x' }
    expect(apiErrorText(error, italian)).toEqual({ ...error, message: italian('insufficient_funds') })
    expect(apiErrorText({ ...error, decline_code: 'lost_card' }, italian).message).toBe(italian('card_declined'))
  })

  it('of authentication is the same for both kinds of intent', () => {
    const error = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' }
    expect(apiErrorText(error, italian).message).toBe(italian('authentication_failure'))
  })

  it('that is for developers stays as it is', () => {
    const error = { type: 'invalid_request_error', code: 'resource_missing', message: 'No such setupintent' }
    expect(apiErrorText(error, italian)).toEqual(error)
  })
})
