import { expect, it } from 'vitest'
import { mailText } from './mail-text'

const mail = {
  sender: { name: 'Paperplane', logoUrl: null },
  heading: 'Cancellation received',
  paragraphs: ['We received it.', 'It ends on 14 June.'],
  facts: [
    { label: 'Reference', value: '7K2M' },
    { label: 'Plan', value: 'Premium' },
  ],
  buttons: [{ text: 'Open', url: 'https://x.example/p/1' }],
  notes: ['Do not forward it.'],
  lang: 'en' as const,
  footer: ['You are a customer.'],
  unsubscribe: { text: 'Stop', url: 'https://x.example/u' },
}

it('says all that the picture says, each URL on a line of its own', () => {
  expect(mailText(mail)).toBe(`Paperplane

Cancellation received

We received it.

It ends on 14 June.

Reference: 7K2M
Plan: Premium

Open:
https://x.example/p/1

Do not forward it.

-- 
You are a customer.

Stop:
https://x.example/u
`)
})

it('leaves no gap for what it has not', () => {
  expect(mailText({ ...mail, facts: [], notes: [], unsubscribe: null })).not.toMatch(/\n{3}/)
})

it('begins each line at the right where the language does, and leaves URLs and the signature as they are', () => {
  const lines = mailText({ ...mail, lang: 'ar' })
    .split('\n')
    .filter(Boolean)
  const unmarked = lines.filter((line) => !line.startsWith('\u200f'))
  expect(unmarked).toEqual(['https://x.example/p/1', '-- ', 'https://x.example/u'])
  expect(lines).toContain('\u200fReference: \u20687K2M\u2069')
})
