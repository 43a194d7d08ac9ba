import fc from 'fast-check'
import { arbitraryAct, fitToAct } from './arbitrary-act'
import { arbitraryDiscount as discount } from './arbitrary-discount'
import type { CaseItem, Currency, ItemKind, TruthCase } from './truth-case'

const kinds: ItemKind[] = [
  'unit',
  'packs',
  'decimal',
  'currency_option',
  'graduated',
  'volume',
  'flat_fees',
  'metered',
  'metered_tiers',
]

/** One in `of` has a value; the others are null, to which a failing case shrinks. */
const seldom = <T>(value: fc.Arbitrary<T>, of: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: of - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

const item: fc.Arbitrary<CaseItem> = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant<ItemKind>('unit') },
    { weight: 3, arbitrary: fc.constantFrom(...kinds) },
  ),
  amount: fc.integer({ min: 1, max: 99 }).map((amount) => amount * 50),
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
  used: fc.integer({ min: 0, max: 5000 }),
  discount: seldom(discount, 6),
})

/** Customers of every kind that the oracle knows. */
export const arbitraryCase: fc.Arbitrary<TruthCase> = fc
  .record<TruthCase>({
    currency: fc.constantFrom<Currency>('usd', 'eur', 'jpy', 'kwd'),
    billingMode: fc.constantFrom('flexible', 'classic'),
    daysUntilDue: seldom(fc.constantFrom(5, 10, 30), 4),
    interval: fc.constantFrom('month', 'week', 'year'),
    every: fc.constantFrom(1, 1, 1, 1, 2, 3),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
    onCustomer: seldom(discount, 8),
    onSubscription: seldom(discount, 4),
    tax: seldom(fc.record({ percent: fc.constantFrom(22, 19, 7.5), inclusive: fc.boolean() }), 3),
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant<TruthCase['method']>('card') },
      {
        weight: 4,
        arbitrary: fc.constantFrom<TruthCase['method']>('declines', 'confirms', 'sepa', 'sepa_fails', 'none'),
      },
    ),
    balance: seldom(fc.integer({ min: -60, max: 60 }), 4).map((balance) => (balance ?? 0) * 100),
    pending: fc
      .oneof(
        { weight: 4, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.integer({ min: -10, max: 30 }), { minLength: 1, maxLength: 2 }) },
      )
      .map((amounts) => amounts.filter((amount) => amount !== 0).map((amount) => amount * 100)),
    trial: seldom(fc.constantFrom('create_invoice', 'cancel', 'pause'), 6),
    start: fc.record({ day: fc.integer({ min: 0, max: 700 }), hour: fc.integer({ min: 0, max: 23 }) }),
    lived: fc.record({ periods: fc.integer({ min: 0, max: 2 }), part: fc.constantFrom(20, 1, 50, 90, 0) }),
    refund: seldom(fc.constantFrom('whole', 'part'), 10),
    others: seldom(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 2 }), 8).map((amounts) =>
      (amounts ?? []).map((amount) => amount * 100),
    ),
    zone: fc.constantFrom('UTC', 'UTC', 'UTC', 'America/New_York', 'Europe/Rome', 'Asia/Tokyo', 'Pacific/Auckland'),
    changedTo: seldom(fc.integer({ min: 1, max: 30 }), 6),
    afterRetries: fc.constantFrom('past_due', 'unpaid', 'cancel'),
    pause: seldom(
      fc.record({
        behavior: fc.constantFrom('void', 'keep_as_draft', 'mark_uncollectible'),
        resumes: fc.boolean(),
      }),
      10,
    ),
    end: seldom(fc.constantFrom('period_end', 'cancel_at', 'term', 'ended'), 4),
    act: seldom(arbitraryAct, 2),
    plannedQuantity: seldom(fc.integer({ min: 1, max: 30 }), 10),
  })
  .map(fitToAct)
  .map(possible)

/** Drops what Stripe would refuse beside the rest. */
function possible(made: TruthCase): TruthCase {
  const [first] = made.items
  const metered = first?.kind.startsWith('metered') ?? false
  // A schedule of its own or of the merchant's, not both.
  const onSchedule = made.end === 'term'
  const ending = made.end !== null
  return {
    ...made,
    items: made.items.map((each) => ({ ...each, kind: kindIn(made.currency, each.kind) })),
    lived: made.trial ? { ...made.lived, periods: 0 } : made.lived,
    changedTo: metered || onSchedule || made.trial ? null : made.changedTo,
    plannedQuantity: metered || ending || made.pause ? null : made.plannedQuantity,
    pause: onSchedule ? null : made.pause,
    others: mayHaveOthers(made) ? made.others : [],
  }
}

/**
 * Stripe’s previews of several subscriptions each take the pending items of the customer, and only the first renewal
 * will. Which of several drafts meets a balance is not told either; invoices that are sent are drafts when their
 * subscriptions begin. Nor is it told that the invoices of a pause meet it.
 */
function mayHaveOthers({ pending, balance, act, lived, daysUntilDue }: TruthCase): boolean {
  if (pending.length > 0) return false
  return balance === 0 || (act?.what !== 'pause' && lived.part > 0 && daysUntilDue === null)
}

/** Only euros are an option of a price in dollars. */
const kindIn = (currency: Currency, kind: ItemKind): ItemKind =>
  kind === 'currency_option' && currency !== 'eur' ? 'unit' : kind
