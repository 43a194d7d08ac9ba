import { describe, expect, it } from 'vitest'
import { placeholderTexts } from '@/lib/console/texts/placeholder-texts'
import { locales } from '@/lib/i18n/locales'
import { originalTexts } from '@/lib/i18n/own-words/original-text'
import { sampleSentences } from './sample-sentences'
import { testMerchant } from './testing/test-merchant'

const now = new Date('2026-06-01T10:00:00Z')

describe.each(locales)('every text in %s', (locale) => {
  it('has a sentence with sample values', () => {
    const reader = { locale, merchant: testMerchant, now }
    const faulty = originalTexts(locale).filter(([key, text]) =>
      sampleSentences(key, text, reader).some((sentence) => /[{}]|^$/.test(sentence.text)),
    )
    expect(faulty).toEqual([])
  })
})

it('says each case of a plural', () => {
  const reader = { locale: 'it' as const, merchant: testMerchant, now }
  const text = originalTexts('it').find(([key]) => key === 'common.interval.month')?.[1] ?? ''
  expect(sampleSentences('common.interval.month', text, reader)).toEqual([
    { count: 1, text: 'al mese' },
    { count: 2, text: 'ogni 2 mesi' },
    { count: 1_000_000, text: 'ogni 1.000.000 mesi' },
  ])
})

it('every placeholder is explained', () => {
  const names = originalTexts('en').flatMap(([, text]) =>
    [...text.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name ?? ''),
  )
  const words = /^(The|An|It|Your|This|Past|One|Current|No|All|it|them|per|every)$/
  expect([...new Set(names)].filter((name) => !(name in placeholderTexts) && !words.test(name))).toEqual([])
})
