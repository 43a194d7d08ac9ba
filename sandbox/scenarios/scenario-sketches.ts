import type { ScenarioName } from './index'

/** What the portal shows in a scenario, in a few words, from which a panel can draw a small picture. */
export type Sketch = {
  plan: string
  price: string
  /** as the portal words it; a date, which moves, is left out */
  badge: string
  tone: 'good' | 'warn' | 'bad' | 'info' | 'neutral'
  /** what is charged; null where there is nothing on file */
  method: string | null
  /** the portal's first button, where it asks for something */
  asks?: string
}

const premium = { plan: 'Premium Monthly', price: 'USD 29.99 per month', method: 'Visa •••• 4242' }
const active = { ...premium, badge: 'Active', tone: 'good' } as const
const trial = { ...premium, badge: 'Trial', tone: 'info' } as const
const failed = { ...premium, badge: 'Payment failed', tone: 'bad', asks: 'Pay now' } as const
const invoiced = { ...premium, method: 'By invoice', tone: 'warn', asks: 'Pay now' } as const
const team = { ...active, plan: 'Team' }
const debit = 'SEPA debit'

export const scenarioSketches: Record<ScenarioName, Sketch> = {
  example: { ...active, plan: 'Premium Mensile', price: '29,99 USD al mese', badge: 'Attivo' },
  active,
  trialing: trial,
  trialing_without_card: { ...trial, method: null },
  trial_will_cancel: { ...trial, method: null },
  trial_will_pause: { ...trial, method: null },
  send_invoice: { ...invoiced, badge: 'Active', tone: 'good' },
  metered: { ...active, plan: 'API Calls', price: 'USD 0.004 per call' },
  legacy_card: active,
  several_items: { ...team, plan: 'Team + Priority Support', price: 'USD 45.00 per month' },
  several_subscriptions: { ...active, plan: '3 subscriptions', price: 'Premium Yearly and two more' },
  invoice_not_due: { ...invoiced, badge: 'Active', tone: 'good' },
  invoice_due_today: { ...invoiced, badge: 'Due today' },
  invoice_overdue: { ...invoiced, badge: 'Overdue', tone: 'bad' },
  past_due: failed,
  past_due_3ds: { ...failed, badge: 'Confirm this payment', tone: 'warn' },
  unpaid: { ...failed, badge: 'Unpaid' },
  incomplete: { ...failed, badge: 'Confirm payment', tone: 'warn' },
  no_card: { ...active, method: null },
  expired_card: { ...active, method: 'Visa, expired' },
  card_expiring: { ...active, method: 'Visa, expires soon' },
  bank_debit_processing: { ...premium, badge: 'Processing', tone: 'info', method: debit },
  bank_debit_failed: { ...failed, method: debit },
  old_debt: { ...failed, badge: 'Overdue' },
  cancel_scheduled: { ...active, badge: 'Cancels on', tone: 'warn' },
  own_reason: { ...active, badge: 'Cancels on', tone: 'warn' },
  cancel_at: { ...active, badge: 'Cancels on', tone: 'warn' },
  scheduled_change: active,
  fixed_term: { ...active, badge: 'Ends on', tone: 'neutral' },
  pausing: { ...active, badge: 'Pauses on', tone: 'warn' },
  pausing_service: { ...active, badge: 'Pauses on', tone: 'warn' },
  paused: { ...active, badge: 'Paused', tone: 'warn' },
  paused_service: { ...active, badge: 'Paused', tone: 'neutral' },
  resumption_failed: { ...active, badge: 'Paused', tone: 'neutral' },
  trial_paused: { ...active, badge: 'Paused', tone: 'warn', method: null },
  canceled: { ...active, badge: 'Ended', tone: 'neutral' },
  several_seats: { ...team, price: 'USD 30.00 for 3 seats' },
  seat_packs: { ...team, plan: 'Team Packs', price: 'USD 60.00 for 30 seats' },
  tiered_seats: { ...team, plan: 'Growing Team', price: 'USD 60.00 for 7 seats' },
  currency_option: { ...team, price: 'EUR, from a price in dollars' },
  discount_ending: { ...active, price: '20% off USD 29.99' },
  item_discount: { ...active, price: '50% off one of two items' },
  customer_discount: { ...active, price: '20% off everything' },
  promotion_codes: { ...active, price: 'SPRING50, ONCE5, FRIEND10' },
  credit_balance: { ...active, price: 'USD 50.00 of credit' },
  billing_credits: { ...active, plan: 'API Calls', price: 'Paid from credits' },
  refunded: { ...active, price: 'Refunded, partly refunded' },
  taxed: { ...active, price: 'USD 29.99 plus 22% VAT' },
  taxed_automatically: { ...active, price: 'USD 29.99 plus VAT' },
  details_corrected: active,
  tax_ids: active,
  yen: { ...active, plan: 'Tea Club', price: 'JPY 1,480 per month' },
  dinar: { ...active, plan: 'Gulf Monthly', price: 'KWD 9.250 per month' },
  many_invoices: { ...active, plan: 'Weekly Box', price: 'USD 12.50 per week' },
  long_name: { ...active, plan: 'Enterprise Collaboration, Compliance & Analytics…', price: 'EUR 12,345.67' },
  right_to_left: active,
}
