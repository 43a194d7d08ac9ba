import { expect, it } from 'vitest'
import { documentFileName } from './file-name'

const invoice = {
  date: new Date('2026-06-14T02:00:00Z'),
  timeZone: 'UTC',
  number: 'INV-0042',
  amount: { amount: 2999n, currency: 'usd' },
  suffix: null,
}

it('sorts by date and says number and amount', () => {
  expect(documentFileName(invoice)).toBe('2026-06-14_INV-0042_29.99-USD.pdf')
})

it('is dated where the merchant is', () => {
  expect(documentFileName({ ...invoice, timeZone: 'America/New_York' })).toMatch(/^2026-06-13_/)
})

it.each([
  ['1500-JPY', 1500, 'jpy'],
  ['-0.05-EUR', -5, 'eur'],
  ['12.345-KWD', 12345, 'kwd'],
  ['0.00-USD', 0, 'usd'],
])('writes %s with its currency’s decimals', (text, amount, currency) => {
  expect(documentFileName({ ...invoice, amount: { amount, currency } })).toBe(`2026-06-14_INV-0042_${text}.pdf`)
})

it('holds nothing a file system or a header could trip over', () => {
  const name = documentFileName({ ...invoice, number: '../../Ñ "A"\r\n/№7', amount: null, suffix: 'ricevuta' })
  expect(name).toMatch(/^[\w.-]+$/)
  expect(name).not.toContain('/')
})

it('makes one part of a name of a merchant’s own words', () => {
  expect(documentFileName({ ...invoice, suffix: '../../Nota di credito/été.' })).toBe(
    '2026-06-14_INV-0042_29.99-USD_Nota-di-credito-été.pdf',
  )
})

it('tells a document from the invoice of its number where its word has no letters', () => {
  expect(documentFileName({ ...invoice, suffix: '—' })).toBe('2026-06-14_INV-0042_29.99-USD_document.pdf')
})
