import fc from 'fast-check'
import { arbitraryDiscount } from './arbitrary-discount'
import type { CaseAct, CasePause, CaseUpdate, Prorations } from './case-act'
import type { TruthCase } from './truth-case'

const prorations = fc.constantFrom<Prorations>('none', 'create_prorations', 'always_invoice')

const update: fc.Arbitrary<CaseUpdate> = fc.record<CaseUpdate>({
  what: fc.constant('update'),
  price: fc.constantFrom(250, 50, 100),
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
  interval: fc.constantFrom('same', 'same', 'longer'),
  prorations,
  anchor: fc.constantFrom(null, 'unchanged', 'now'),
  later: fc.constantFrom(null, null, 'decreasing_item_amount', 'shortening_interval'),
  trial: fc.constantFrom('continue_trial', 'end_trial'),
})

const pause: fc.Arbitrary<CasePause> = fc.record<CasePause>({
  what: fc.constant('pause'),
  start: fc.constantFrom('period_end', 'now'),
  isOpen: fc.constantFrom(false, false, true),
  paymentsOnly: fc.constantFrom(false, false, true),
})

/** What a customer asks for, and how the merchant has configured it. */
export const arbitraryAct: fc.Arbitrary<CaseAct> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CaseAct>({ what: 'cancel', mode: 'at_period_end' }) },
  {
    weight: 3,
    arbitrary: prorations.map((behavior): CaseAct => ({
      what: 'cancel',
      mode: 'immediately',
      prorations: behavior,
    })),
  },
  { weight: 2, arbitrary: fc.constant<CaseAct>({ what: 'keep' }) },
  { weight: 2, arbitrary: fc.constant<CaseAct>({ what: 'resubscribe' }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<'collection' | 'trial'>('collection', 'trial')
      .map((paused): CaseAct => ({ what: 'resume', paused })),
  },
  { weight: 2, arbitrary: fc.constant<CaseAct>({ what: 'pay' }) },
  { weight: 3, arbitrary: pause },
  { weight: 2, arbitrary: fc.constant<CaseAct>({ what: 'details' }) },
  { weight: 4, arbitrary: update },
  { weight: 3, arbitrary: arbitraryDiscount.map((off): CaseAct => ({ what: 'discount', off })) },
)

/** The customer of a case in a state in which the overview offers what they ask for. */
export function fitToAct(made: TruthCase): TruthCase {
  const { act, items, lived, method, end } = made
  switch (act?.what) {
    case 'keep':
      return { ...made, end: 'period_end', plannedQuantity: null }
    case 'resubscribe':
      return { ...made, end: 'ended' }
    case 'resume':
      if (act.paused === 'collection')
        return { ...made, pause: made.pause ?? { behavior: 'void', resumes: false }, end: end === 'ended' ? null : end }
      // A trial of two weeks without a card that is over.
      return { ...made, trial: 'pause', method: 'none', interval: 'month', lived: { periods: 0, part: 90 }, end: null }
    case 'pause':
      return {
        ...made,
        daysUntilDue: null,
        method: 'card',
        trial: null,
        pause: null,
        end: null,
        plannedQuantity: null,
        lived: { ...lived, part: Math.max(1, lived.part) },
      }
    case 'pay':
      return {
        ...made,
        trial: null,
        end: end === 'ended' ? null : end,
        method: made.daysUntilDue === null && (method === 'card' || method === 'sepa') ? 'declines' : method,
        lived: { ...lived, periods: Math.max(1, lived.periods) },
      }
    case 'details':
      // Stripe taxes a draft anew when it finalizes it, which none of its previews tells.
      return {
        ...made,
        tax: null,
        trial: null,
        pause: null,
        end: null,
        plannedQuantity: null,
        others: [],
        lived: { ...lived, part: Math.max(1, lived.part) },
      }
    case 'discount':
      // Who owes something, or whose schedule is the merchant's, can use no code.
      return {
        ...made,
        method: method === 'none' ? 'none' : 'card',
        pause: null,
        end: end === 'period_end' || end === 'cancel_at' ? end : null,
        plannedQuantity: null,
        lived: method === 'none' ? { ...lived, periods: 0 } : lived,
      }
    case 'update': {
      const [item] = items
      const kept = item && { ...item, kind: item.kind.startsWith('metered') ? ('unit' as const) : item.kind }
      const changes = act.price !== 100 || act.quantity !== (made.changedTo ?? kept?.quantity)
      return {
        ...made,
        act: changes ? act : { ...act, quantity: act.quantity + 1 },
        items: kept ? [kept] : items,
        daysUntilDue: null,
        pause: null,
        end: null,
        plannedQuantity: null,
      }
    }
    default:
      return made
  }
}
