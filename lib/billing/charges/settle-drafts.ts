import type { Invoice } from '../types'
import { balanceLeft } from './balance-left'
import { dueWithBalance } from './due-with-balance'
import { smallestCharge } from './smallest-charge'

export type Draft = Pick<Invoice, 'status' | 'autoAdvance' | 'total' | 'amountDue' | 'currency' | 'collectionMethod'>

type Balances = {
  /** negative is credit */
  balance: bigint
  /** the balance with which Stripe counted what is due of the drafts */
  counted: bigint
  currency: string
}

/**
 * What is due of the drafts that Stripe finalizes within the hour if they meet a balance, and what they leave of it. A
 * balance is taken into account by the first invoice that is finalized, so a preview of a later one would count it twice.
 */
export function settleDrafts<D extends Draft>(
  { balance, counted, currency }: Balances,
  drafts: readonly D[],
): { drafts: D[]; balance: bigint } {
  let left = balance
  const settled = drafts.map((draft) => {
    if (draft.status !== 'draft' || !draft.autoAdvance || draft.currency !== currency) return draft
    const { total } = draft
    const due = dueWithBalance({ total, due: draft.amountDue, counted, smallest: smallestCharge(draft) }, left)
    left = balanceLeft({ balance: left, total, due })
    return { ...draft, amountDue: due }
  })
  return { drafts: settled, balance: left }
}
