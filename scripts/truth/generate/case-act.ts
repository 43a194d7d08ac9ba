import type { CaseDiscount } from './truth-case'

export type Prorations = 'none' | 'create_prorations' | 'always_invoice'

/** A change of the plan: what the customer chooses, and how the merchant has configured changes. */
export type CaseUpdate = {
  what: 'update'
  /** the price of the chosen plan in hundredths of the present one's; 100 keeps the plan and changes the quantity */
  price: 50 | 100 | 250
  quantity: number
  /** how long the chosen plan's period is, beside the present one */
  interval: 'same' | 'longer'
  prorations: Prorations
  anchor: 'now' | 'unchanged' | null
  /** what waits for the end of the period */
  later: 'decreasing_item_amount' | 'shortening_interval' | null
  trial: 'continue_trial' | 'end_trial'
}

/** A pause as the customer chooses it, and as the merchant has configured pauses. */
export type CasePause = {
  what: 'pause'
  start: 'now' | 'period_end'
  /** until it is resumed; else a period, or a month from now */
  isOpen: boolean
  paymentsOnly: boolean
}

/** What is asked for through a form, as the merchant has configured it. */
export type CaseAct =
  | { what: 'cancel'; mode: 'at_period_end' }
  | { what: 'cancel'; mode: 'immediately'; prorations: Prorations }
  | { what: 'keep' }
  | { what: 'resubscribe' }
  | { what: 'resume'; paused: 'collection' | 'trial' }
  | { what: 'pay' }
  | CasePause
  /** another address, by which automatic tax asks for more or less */
  | { what: 'details' }
  | CaseUpdate
  /** a promotion code for what this takes off, without a change of the plan */
  | { what: 'discount'; off: CaseDiscount }

/** The name of an action in the counts. */
export function nameOfAct(act: CaseAct): string {
  switch (act.what) {
    case 'cancel':
      return act.mode === 'immediately' ? `cancel at once, ${act.prorations}` : 'cancel at the period’s end'
    case 'pause':
      return act.paymentsOnly ? 'pause payments' : `pause, ${act.start === 'now' ? 'now' : 'at the period’s end'}`
    case 'resume':
      return `resume a paused ${act.paused}`
    case 'discount':
      return `use a code: ${act.off.duration}`
    case 'update':
      return `update, ${act.prorations}`
    default:
      return act.what
  }
}
