import type { CaseAct } from './case-act'

/** How a price tells what a quantity costs. Amounts are in units of the currency's usual price (see `scale`). */
export type ItemKind =
  'unit' | 'packs' | 'decimal' | 'currency_option' | 'graduated' | 'volume' | 'flat_fees' | 'metered' | 'metered_tiers'

export type CaseItem = {
  kind: ItemKind
  /** of a unit, in minor units */
  amount: number
  quantity: number
  /** used so far, of a metered one */
  used: number
  discount: CaseDiscount | null
}

export type CaseDiscount = { percent: number | null; amount: number | null; duration: 'once' | 'forever' | 'repeating' }

export type Currency = 'usd' | 'eur' | 'jpy' | 'kwd'

/** A customer, described by what was done before they open their portal. */
export type TruthCase = {
  currency: Currency
  billingMode: 'flexible' | 'classic'
  /** days to pay an invoice; null where the payment method is charged */
  daysUntilDue: number | null
  interval: 'week' | 'month' | 'year'
  /** how many of them a period lasts */
  every: number
  items: CaseItem[]
  onCustomer: CaseDiscount | null
  onSubscription: CaseDiscount | null
  tax: { percent: number; inclusive: boolean } | null
  /** what is on file from shortly before the last renewal on */
  method: 'card' | 'declines' | 'confirms' | 'sepa' | 'sepa_fails' | 'none'
  /** the customer's balance when they open the portal: below zero is a credit */
  balance: number
  /** invoice items that wait for the next invoice */
  pending: number[]
  /** the subscription is on trial still */
  trial: 'cancel' | 'pause' | 'create_invoice' | null
  /** when it began, as days after 1 January 2025 and an hour */
  start: { day: number; hour: number }
  /** whole periods paid for, and the part of the one under way in hundredths; 0 is half an hour */
  lived: { periods: number; part: number }
  /** a change of the first item's quantity in the period under way, whose prorations wait */
  changedTo: number | null
  /** what follows when no retry is left */
  afterRetries: 'past_due' | 'unpaid' | 'cancel'
  pause: { behavior: 'void' | 'keep_as_draft' | 'mark_uncollectible'; resumes: boolean } | null
  end: 'period_end' | 'cancel_at' | 'term' | 'ended' | null
  /** of the last payment */
  refund: 'whole' | 'part' | null
  /** amounts of the units of other subscriptions, which begin on the last day */
  others: number[]
  /** the merchant's time zone */
  zone: string
  /** a schedule changes the quantity of the first item when the period ends */
  plannedQuantity: number | null
  /** what the customer then asks for through the portal */
  act: CaseAct | null
}
