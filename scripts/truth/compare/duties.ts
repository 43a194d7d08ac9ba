import type { CaseAct } from '../generate/case-act'

/** What a page is for: the overview shows, a form asks, and a receipt tells what came of it. */
export type PageKind = 'overview' | 'form' | 'receipt'

/** What a page must tell by itself. */
export type Duties = {
  /** charges that come: all until the next period has begun, those that confirming makes, or none */
  charges: 'next' | 'asked' | 'none'
  /** a change of what is subscribed to */
  changes: boolean
  /** what is open */
  debts: boolean
  /** what was paid by confirming */
  payments: boolean
}

const overview: Duties = { charges: 'next', changes: true, debts: true, payments: false }

const forms: Record<CaseAct['what'], Duties> = {
  cancel: overview,
  keep: { ...overview, debts: false },
  // It is about the address, and tells of money what changes by it.
  details: { charges: 'none', changes: false, debts: false, payments: false },
  resume: overview,
  // Its renewals do not come, and what the pause is followed by is told without taxes and discounts.
  pause: { charges: 'none', changes: false, debts: false, payments: false },
  update: { ...overview, changes: false, debts: false },
  discount: { ...overview, debts: false },
  // Both are about what is charged now.
  resubscribe: { charges: 'asked', changes: false, debts: false, payments: false },
  pay: { charges: 'asked', changes: false, debts: false, payments: false },
}

const receipts: Record<CaseAct['what'], Duties> = {
  cancel: { ...overview, payments: true },
  // Keeping leads to the overview, which tells the rest.
  keep: { charges: 'none', changes: false, debts: false, payments: false },
  resume: { ...overview, debts: false, payments: true },
  pause: overview,
  update: { ...overview, debts: false, payments: true },
  discount: { ...overview, debts: false, payments: true },
  resubscribe: { ...overview, debts: false, payments: true },
  pay: { charges: 'none', changes: false, debts: false, payments: true },
  details: { charges: 'none', changes: false, debts: false, payments: false },
}

export function dutiesOf(page: PageKind, act: CaseAct | null): Duties {
  if (page === 'overview' || !act) return overview
  return (page === 'form' ? forms : receipts)[act.what]
}
