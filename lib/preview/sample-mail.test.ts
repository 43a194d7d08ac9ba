import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { optionalMails } from '@/lib/mail/customer-mail'
import { sampleMails } from './mail-texts'
import { sampleMail } from './sample-mail'
import { testMerchant as merchant } from './testing/test-merchant'

const now = new Date('2026-11-30T09:00:00Z')

it('has a sample of every mail that can be switched off, and of those that are always sent', () => {
  expect(sampleMails).toEqual(['portal_link', 'fresh_link', ...optionalMails])
})

describe.each(sampleMails)('the mail %s', (kind) => {
  it.each(locales)('is whole in %s', (locale) => {
    const { content, button } = sampleMail({ kind, merchant, locale, now })
    const texts = [content.subject, content.heading, ...content.paragraphs, ...(button === null ? [] : [button])]
    // What goes to somebody without access opens nothing.
    expect(button === null).toBe(kind === 'recipient_invoice')
    for (const text of texts) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/\b(?:undefined|null|NaN|Invalid)\b/)
    }
  })
})

it('says what the state it is about says', () => {
  const paragraphs = (kind: (typeof sampleMails)[number]) =>
    sampleMail({ kind, merchant, locale: 'en', now }).content.paragraphs.join(' ').replaceAll('\u00a0', ' ')
  expect(paragraphs('payment_failed')).toMatch(/USD 29\.99/)
  expect(paragraphs('cancellation_received')).toMatch(/18 December 2026/)
  expect(paragraphs('trial_ending')).toMatch(/18 December 2026/)
  expect(paragraphs('card_expiring')).toMatch(/4242/)
})

it('can be written on any day', () => {
  for (const day of ['2026-02-28T23:59:59Z', '2028-02-29T00:00:00Z', '2026-12-31T12:00:00Z', '2026-12-27T12:00:00Z'])
    for (const kind of sampleMails)
      expect(() => sampleMail({ kind, merchant, locale: 'it', now: new Date(day) })).not.toThrow()
})
