import { expect, it } from 'vitest'
import type { CancellationOutcome } from '@/lib/billing/tasks/cancellation-outcome'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { cancelTexts } from './texts'

const endsAt = new Date('2023-06-14T00:00:00Z')
const plain: CancellationOutcome = {
  endsAt,
  immediate: false,
  alreadySet: false,
  openInvoices: [],
  owed: null,
  underWay: [],
  collection: 'nothing_open',
  unusedTime: null,
  usageBilled: false,
  trial: null,
  changeDropped: false,
}
const owing = { openInvoices: [buildOpenInvoice()], owed: { amount: 2999n, currency: 'usd' } }

function told(overrides: Partial<CancellationOutcome>) {
  const { headline, details } = cancelTexts({ ...plain, ...overrides }, { locale: 'en', timeZone: 'UTC' })
  return [headline, ...details].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

it('says when it ends and that nothing more is charged', () => {
  expect(told({})).toEqual([
    'Your subscription ends on 14 June 2023',
    'You keep access until then.',
    'Nothing more will be charged.',
  ])
})

it.each([
  ['continues', 'An open invoice of USD 29.99 stays due, and we keep trying to collect it until then.'],
  ['stops', 'An open invoice of USD 29.99 stays due, but it is no longer collected automatically.'],
  ['not_attempted', 'An open invoice of USD 29.99 stays due.'],
] as const)('says what becomes of an open invoice whose collection %s', (collection, sentence) => {
  const sentences = told({ ...owing, collection })
  expect(sentences).toContain(sentence)
  expect(sentences).not.toContain('Nothing more will be charged.')
})

it('says that a debit under way goes on, and asks for no payment', () => {
  const sentences = told({ underWay: [buildOpenInvoice()] })
  expect(sentences).toContain('Your bank is already processing the payment of an invoice of USD 29.99. It goes on.')
  expect(sentences).not.toContain('Nothing more will be charged.')
  expect(sentences.join(' ')).not.toContain('stays due')
})

it('says that use is billed, and does not say that nothing is', () => {
  const sentences = told({ usageBilled: true })
  expect(sentences).toContain('What you use until then is billed in a final invoice.')
  expect(sentences).not.toContain('Nothing more will be charged.')
})

it('says what is lost by ending at once', () => {
  expect(told({ immediate: true, unusedTime: 'lost', trial: { endsAt, lostAt: new Date(0) } })).toEqual([
    'Your subscription ends as soon as you confirm',
    'Your trial, which would go on until 14 June 2023, ends with it.',
    'Nothing more will be charged.',
    'The time already paid for is not refunded.',
  ])
})

it('says what is credited, and that a trial goes on', () => {
  expect(told({ unusedTime: 'credited' })).toContain('The time already paid for is credited to your account.')
  expect(told({ trial: { endsAt, lostAt: endsAt } })).toContain('Your trial goes on until 14 June 2023.')
})
