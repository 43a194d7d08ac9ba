import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '@/lib/i18n'
import { buildCreditNote, buildFullInvoice, buildLine, buildMerchantFace } from '../testing/build-full-invoice'
import { describeInvoice } from './describe-invoice'
import { documentReader } from '../paper/reader'
import { keepWords, withWords } from '@/lib/i18n/own-words/own-words'

type Given = Parameters<typeof buildFullInvoice>[0]

function paper(given: Given = {}, options: { kind?: 'invoice' | 'receipt'; locale?: Locale; timeZone?: string } = {}) {
  const { kind = 'invoice', locale = 'en', timeZone = 'UTC' } = options
  return describeInvoice(buildFullInvoice(given), {
    kind,
    merchant: buildMerchantFace(),
    reader: documentReader(locale, timeZone),
  })
}

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const totals = (given: Given) => paper(given).totals.map(({ label, value }) => plain(`${label}: ${value}`))

describe('an invoice on paper', () => {
  it('is the same paper while a merchant’s own words are elsewhere, and another once they are on it', () => {
    const written = (version: string, key: string) => {
      keepWords('en', version, new Map([[key, 'Our own']]))
      return paper({}, { locale: withWords('en', version)! })
    }
    expect(written('elsewhere2345672', 'email.receipt.subject')).toEqual(paper())
    const own = written('onpaper234567234', 'document.title.invoice')
    expect(own).toMatchObject({ language: 'en', heading: 'Our own' })
  })

  it('names the parties as they were, not as they are', () => {
    const [seller, buyer] = paper({ accountName: 'Old Name Ltd', accountCountry: 'GB', customerName: 'Ada' }).parties
    expect(seller).toMatchObject({
      name: 'Old Name Ltd',
      lines: ['United Kingdom', 'help@techsolutions.example', 'US EIN 12-3456789'],
    })
    expect(buyer).toMatchObject({
      name: 'Ada',
      lines: ['Via Garibaldi 12', '20121 Milano MI', 'Italy', 'giulia.bianchi@example.com', 'VAT ID IT12345678901'],
    })
  })

  it('writes dates where the merchant is', () => {
    const midnight = new Date('2026-06-14T00:00:00Z')
    const facts = paper({ effectiveAt: midnight }, { timeZone: 'America/New_York' }).facts
    expect(facts).toContainEqual({ label: 'Date of issue', value: '13 June 2026' })
  })

  it('says what was paid, when it was', () => {
    expect(plain(paper().headline?.amount)).toBe('USD 29.99')
    expect(paper().headline?.text).toBe('Paid on 14 June 2026')
    expect(paper().status?.text).toBe('Paid')
  })

  it('says nothing was paid that a balance or a credit note settled', () => {
    expect(plain(paper({ startingBalance: -1000n, amountDue: 1999n }).headline?.amount)).toBe('USD 19.99')
    expect(plain(paper({ startingBalance: -2999n, amountDue: 0n, payments: [] }).headline?.amount)).toBe('USD 29.99')
  })

  it.each([
    ['open', 'Due on 14 July 2026', undefined],
    ['void', 'Void: nothing to pay', 'Void'],
    ['uncollectible', 'Uncollectible', 'Uncollectible'],
  ] as const)('names %s as such', (status, text, badge) => {
    const said = paper({
      status,
      amountPaid: 0n,
      paidAt: null,
      payments: [],
      dueDate: new Date('2026-07-14T12:00:00Z'),
    })
    expect(said.headline?.text).toBe(text)
    expect(said.status?.text).toBe(badge)
  })

  it('shows a rate once more per kind, and what the prices held already apart', () => {
    const vat = { name: 'VAT', rate: 22, taxableAmount: 2999, inclusive: false, reason: 'standard_rated' }
    expect(
      totals({
        taxes: [
          { ...vat, amount: 660 },
          { ...vat, rate: 4.125, amount: 119, inclusive: true },
        ],
        total: 3659n,
      }),
    ).toEqual([
      'Subtotal: USD 29.99',
      'VAT 22% on USD 29.99: USD 6.60',
      'VAT 4.125% on USD 29.99 (included): USD 1.19',
      'Total: USD 36.59',
      'Amount paid: -USD 36.59',
      'Amount due: USD 0.00',
    ])
  })

  it('takes a discount of a single line off once, though Stripe’s subtotal is already without it', () => {
    expect(
      totals({
        lines: [buildLine({ amount: 1900n, discounts: [{ name: 'Half Off', amount: 950 }] })],
        discounts: [{ name: 'Half Off', amount: 950 }],
        subtotal: 950n,
        total: 950n,
        amountPaid: 950n,
      }).slice(0, 3),
    ).toEqual(['Subtotal: USD 19.00', 'Discount (Half Off): -USD 9.50', 'Total: USD 9.50'])
  })

  it('says who owes a tax that is not charged', () => {
    const tax = { name: 'VAT', rate: 0, amount: 0, taxableAmount: 2999, inclusive: false, reason: 'reverse_charge' }
    const said = paper({ taxes: [tax], customerTaxExempt: 'reverse' })
    expect(said.totals.map(({ label }) => label)).toContain('VAT 0% (reverse charge)')
    expect(said.closing).toEqual(['Reverse charge: the tax is to be paid by the recipient.'])
  })

  it('shows the balance, credit notes and payments that lead from the total to what is due', () => {
    expect(totals({ startingBalance: -1000n, prePaymentCreditNotesAmount: 500n, amountDue: 1499n })).toEqual([
      'Subtotal: USD 29.99',
      'Total: USD 29.99',
      'Customer balance: -USD 10.00',
      'Credit notes: -USD 5.00',
      'Amount paid: -USD 14.99',
      'Amount due: USD 0.00',
    ])
  })

  it('turns a negative total into balance', () => {
    expect(
      totals({
        lines: [buildLine({ amount: -2999n })],
        amountDue: 0n,
        amountPaid: 0n,
        endingBalance: -2999n,
        payments: [],
      }),
    ).toEqual(['Subtotal: -USD 29.99', 'Total: -USD 29.99', 'Customer balance: USD 29.99', 'Amount due: USD 0.00'])
  })

  it('tells what Stripe’s English sentences tell in the reader’s language', () => {
    const lines = [
      buildLine({ description: 'Unused time on 2 × Basic after 14 Jun 2026', amount: -500n, proration: true }),
      buildLine({ id: '2', description: 'Free trial for 1 seat × Premium', amount: 0n, unitAmountDecimal: '0' }),
      buildLine({ id: '3', description: null }),
    ]
    expect(paper({ lines }, { locale: 'it' }).table?.rows.map(({ cells }) => cells[0])).toEqual([
      '2 × Basic: tempo non utilizzato dopo il 14 giugno 2026',
      'Premium: periodo di prova',
      'Voce',
    ])
  })

  it('leaves out a unit price that the amount does not follow from', () => {
    const lines = [buildLine({ quantity: 3, amount: 8997n }), buildLine({ id: '2', amount: 1450n, proration: true })]
    expect(paper({ lines }).table?.rows.map(({ cells }) => plain(cells[2]))).toEqual(['USD 29.99', ''])
  })

  it('shows refunds and credit notes beside the payment', () => {
    const payment = { ...buildFullInvoice().payments[0]!, amountRefunded: 1000n }
    const [payments] = paper({ payments: [payment] }).sections
    expect(payments?.rows.map(({ cells }) => cells.map(plain))).toEqual([
      ['Visa •••• 4242', '14 Jun 2026', 'USD 29.99'],
      ['Refunded to Visa •••• 4242', '', '-USD 10.00'],
    ])
  })

  it('names a credit note that was voided as such, without an amount', () => {
    const notes = [buildCreditNote({ id: 'cn_1' }), buildCreditNote({ id: 'cn_2', number: 'CN-2', status: 'void' })]
    expect(
      paper({ creditNotes: notes })
        .sections.at(-1)
        ?.rows.map(({ cells, details }) => [...cells.map(plain), ...details]),
    ).toEqual([
      ['INV-0042-CN-01', '16 Jun 2026', '-USD 12.20'],
      ['CN-2', '16 Jun 2026', '', 'Void'],
    ])
  })

  it('stands without lines, and says so', () => {
    expect(paper({ lines: [], payments: [], amountPaid: 0n }).table).toMatchObject({
      rows: [],
      empty: 'This invoice has no lines.',
    })
  })
})

it('a receipt bears its own number and what was paid', () => {
  const receipt = paper({ receiptNumber: '2317-0042', total: 5000n, amountPaid: 2999n }, { kind: 'receipt' })
  expect(receipt.title).toBe('Receipt 2317-0042')
  expect(plain(receipt.headline?.amount)).toBe('USD 29.99')
})

it.each(locales)('says everything in %s', (locale) => {
  const said = JSON.stringify(paper({}, { locale }))
  if (locale !== 'en') expect(said).not.toMatch(/Subtotal:|Amount due|Paid on|Bill to/)
  expect(paper({}, { locale }).language).toBe(locale)
})
