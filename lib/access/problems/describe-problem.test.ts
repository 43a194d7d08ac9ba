import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@/lib/errors'
import { locales } from '@/lib/i18n/locales'
import { describeProblem } from './describe-problem'

const merchant = {
  id: 'merch_1',
  stripeAccountId: null,
  name: 'TechSolutions Inc.',
  country: 'US',
  brandColor: '#4f46e5',
  logoImageId: null,
  headline: null,
  supportEmail: 'help@techsolutions.example',
  supportUrl: 'https://techsolutions.example/help',
  termsUrl: null,
  privacyUrl: null,
  defaultLocale: 'en',
  locales: [],
  wordsVersion: null,
  timeZone: 'UTC',
}

const codes: ErrorCode[] = [
  'link_invalid',
  'link_expired',
  'link_revoked',
  'link_used',
  'session_idle',
  'session_expired',
  'session_ended',
  'wrong_browser',
  'database_unavailable',
  'stripe_unavailable',
  'stripe_busy',
  'stripe_failed',
  'stripe_refused',
  'conflict',
  'rate_limited',
]

describe('what the page says', () => {
  it('has a title, a reason and a way on, for everything that can happen, in every language', () => {
    for (const locale of locales) {
      const titles = codes.map((code) => {
        const problem = describeProblem({ code, locale, merchant })
        expect(problem.body.length).toBeGreaterThan(20)
        expect(problem.advice ?? problem.tryAgain).toBeTruthy()
        return problem.title
      })
      // Temporary problems share one title; each has its own reason.
      expect(new Set(titles).size).toBe(codes.length - 5)
      expect(new Set(codes.map((code) => describeProblem({ code, locale, merchant }).body)).size).toBe(codes.length)
    }
  })

  it('names the merchant’s address where the token told whose it is', () => {
    const problem = describeProblem({ code: 'link_expired', locale: 'en', merchant })
    expect(problem.advice).toContain('TechSolutions Inc.')
    expect(problem.contact).toEqual({
      email: 'help@techsolutions.example',
      page: { url: 'https://techsolutions.example/help', label: 'Help from TechSolutions Inc.' },
    })
  })

  it('says whose the address is where there is no link to ask for', () => {
    const busy = describeProblem({ code: 'rate_limited', locale: 'it', merchant })
    expect(busy).toMatchObject({ form: null, advice: 'Contatta TechSolutions Inc.' })
    const silent = { ...merchant, supportEmail: null }
    expect(describeProblem({ code: 'rate_limited', locale: 'it', merchant: silent }).advice).toBeNull()
  })

  it('names the merchant where it gave no address, and nobody where it is not known', () => {
    const silent = { ...merchant, supportEmail: null, supportUrl: null }
    expect(describeProblem({ code: 'link_expired', locale: 'en', merchant: silent }).advice).toContain('TechSolutions')
    const unknown = describeProblem({ code: 'link_invalid', locale: 'en', merchant: null })
    expect(unknown).toMatchObject({
      merchant: null,
      contact: null,
      advice: 'No message from us? Ask whoever sent you this link.',
    })
  })

  it('offers every language, and marks its own', () => {
    const { choices } = describeProblem({ code: 'link_expired', locale: 'it', merchant }).languages
    expect(choices.map(({ locale }) => locale)).toEqual(locales)
    expect(choices.filter(({ current }) => current).map(({ locale }) => locale)).toEqual(['it'])
  })

  it('offers another try where that may help, and there alone', () => {
    expect(describeProblem({ code: 'database_unavailable', locale: 'it', merchant: null }).tryAgain).toBe('Riprova')
    expect(describeProblem({ code: 'link_revoked', locale: 'it', merchant: null }).tryAgain).toBeNull()
  })
})
