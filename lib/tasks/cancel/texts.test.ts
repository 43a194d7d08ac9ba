import { expect, it } from 'vitest'
import type { CancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import type { UpcomingBreakdown } from '@/lib/billing/objects/upcoming-breakdown'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { fail, ok } from '@/lib/errors'
import type { CancelView } from './load'
import { cancelTexts } from './texts'

const endsAt = new Date('2023-06-14T00:00:00Z')
const plain: CancellationOutcome = {
  endsAt,
  immediate: false,
  prorationBehavior: 'none',
  alreadySet: false,
  openInvoices: [],
  owed: null,
  underWay: [],
  collection: 'nothing_open',
  unusedTimeLost: false,
  usageBilled: false,
  trial: null,
  changeDropped: false,
  pauseDropped: null,
}
const owing = { openInvoices: [buildOpenInvoice()], owed: { amount: 2999n, currency: 'usd' } }

function told(overrides: Partial<CancellationOutcome>, view: Partial<CancelView> = {}) {
  const { headline, details } = cancelTexts(
    {
      subscription: buildSubscription(),
      outcome: { ...plain, ...overrides },
      ownReasons: [],
      drafts: [],
      method: buildCard(),
      refused: null,
      preview: ok(null),
      ...view,
    },
    { locale: 'en', timeZone: 'UTC' },
  )
  return [headline, ...details].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

/** Stripe's preview of one line. */
function charge(total: bigint, due: bigint, line: Partial<UpcomingBreakdown['lines'][number]> = {}) {
  const usd = (amount: bigint) => ({ amount, currency: 'usd' })
  const upcomingBreakdown: UpcomingBreakdown = {
    lines: [
      {
        amount: Number(total),
        description: null,
        priceId: null,
        productId: null,
        proration: false,
        added: true,
        ...line,
      },
    ],
    otherLines: 0,
    discounts: [],
    prepaid: 0,
    taxes: [],
    startingBalance: Number(due - total),
  }
  const parts = { upcomingTotal: total, upcomingAmountDue: due, upcomingAt: endsAt, upcomingBreakdown }
  return { preview: ok({ total: usd(total), amountDue: usd(due), parts }) }
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
  expect(told({ immediate: true, unusedTimeLost: true, trial: { endsAt, lostAt: new Date(0) } })).toEqual([
    'Your subscription ends as soon as you confirm',
    'Your trial, which would go on until 14 June 2023, ends with it.',
    'Nothing more will be charged.',
    'The time already paid for is not refunded.',
  ])
})

it('says that a trial goes on', () => {
  expect(told({ trial: { endsAt, lostAt: endsAt } })).toContain('Your trial goes on until 14 June 2023.')
})

const waits =
  'USD 27.00 has not been invoiced yet. It stays on your account and is added to your next invoice, if there is one.'

it.each<[string, Partial<CancellationOutcome>, Partial<CancelView>, string | null]>([
  ['an item at the end', {}, charge(2700n, 2700n), 'USD 27.00 will still be charged on 14 June 2023.'],
  [
    'by invoice',
    {},
    { ...charge(2700n, 2700n), subscription: buildSubscription({ collectionMethod: 'send_invoice' }) },
    'You will still receive an invoice for USD 27.00 on 14 June 2023.',
  ],
  [
    'without a card',
    {},
    { ...charge(2700n, 2700n), method: null },
    'Add a card before 14 June 2023. No payment method is on file for the USD 27.00 due then.',
  ],
  [
    'what a credit covers',
    {},
    charge(2700n, 0n),
    'Nothing will be charged on that day: your credit covers the USD 27.00.',
  ],
  ['a credit at the end', {}, charge(-2700n, 0n), 'USD 27.00 will be credited to your account on 14 June 2023.'],
  [
    'what is kept while it is paused',
    {},
    { ...charge(2700n, 2700n), subscription: buildSubscription({ pauseBehavior: 'keep_as_draft' }) },
    'An invoice of USD 27.00 is still to be charged. No date is set for that yet.',
  ],
  [
    'what is void while it is paused',
    {},
    { ...charge(2700n, 2700n), subscription: buildSubscription({ pauseBehavior: 'void' }) },
    null,
  ],
  [
    'what comes after a pause',
    {},
    {
      ...charge(2700n, 2700n),
      subscription: buildSubscription({ pauseBehavior: 'void', pauseResumesAt: new Date('2023-06-01T00:00:00Z') }),
    },
    'USD 27.00 will still be charged on 14 June 2023.',
  ],
  ['at once', now('always_invoice'), charge(2700n, 2700n), 'USD 27.00 will be charged when you confirm.'],
  [
    'at once, by invoice',
    now('always_invoice'),
    { ...charge(2700n, 2700n), subscription: buildSubscription({ collectionMethod: 'send_invoice' }) },
    'You will receive an invoice for USD 27.00.',
  ],
  [
    'at once, covered',
    now('always_invoice'),
    charge(2700n, 0n),
    'Nothing is charged: your credit covers the USD 27.00 that are still billed.',
  ],
  [
    'at once, too little to charge',
    now('always_invoice'),
    { preview: withBalance(charge(20n, 0n), 0) },
    'Nothing is charged: USD 0.20 is too little and stays on your account.',
  ],
  ['at once, a credit', now('always_invoice'), charge(-2700n, 0n), 'USD 27.00 will be credited to your account.'],
  ['a pending item', now('none'), charge(2700n, 2700n), waits],
  [
    'a pending proration, kept',
    now('create_prorations'),
    charge(2700n, 2700n, { proration: true, added: false }),
    waits,
  ],
  ['a pending proration, dropped', now('none'), charge(2700n, 2700n, { proration: true, added: false }), null],
  ['use that is not invoiced', now('create_prorations'), charge(2700n, 2700n, { added: false }), null],
])('%s: says what is still billed', (_what, outcome, view, sentence) => {
  const sentences = told(outcome, view)
  expect(sentences).toContain(sentence ?? 'Nothing more will be charged.')
  expect(sentences.includes('Nothing more will be charged.')).toBe(sentence === null)
})

it('says that use so far is an estimate, and that more may come', () => {
  const subscription = buildSubscription({ items: [buildItem({ price: { usageType: 'metered' }, quantity: null })] })
  const sentences = told({ usageBilled: true }, { ...charge(2700n, 2700n, { added: false }), subscription })
  expect(sentences).toContain('With your use so far, USD 27.00 will be charged on that day.')
  expect(sentences).toContain('What you use until then is billed in a final invoice.')
})

it('says so where Stripe cannot tell, and that it is no hindrance', () => {
  const sentences = told({}, { preview: fail('stripe_unavailable') })
  expect(sentences.join(' ')).toContain('You can cancel all the same')
  expect(sentences).not.toContain('Nothing more will be charged.')
})

function now(prorationBehavior: CancellationOutcome['prorationBehavior']): Partial<CancellationOutcome> {
  return { immediate: true, prorationBehavior }
}

function withBalance({ preview }: ReturnType<typeof charge>, startingBalance: number): CancelView['preview'] {
  if (!preview.ok) return preview
  const { parts, ...rest } = preview.value
  return ok({ ...rest, parts: { ...parts, upcomingBreakdown: { ...parts.upcomingBreakdown, startingBalance } } })
}

it('tells a payment that is being prepared, and does not say beside it that nothing is charged', () => {
  const at = new Date('2023-05-14T01:00:00Z')
  const draft = { cause: 'soon' as const, amount: { amount: 2999n, currency: 'usd' }, at, invoices: [] }
  const details = told({}, { drafts: [draft] })
  expect(details).toContain('A payment of USD 29.99 is being prepared. It is due on 14 May 2023.')
  expect(details).not.toContain('Nothing more will be charged.')
})

it('says that a pause does not come after all', () => {
  expect(told({ pauseDropped: endsAt })).toContain('The pause planned for 14 June 2023 no longer takes place.')
})
