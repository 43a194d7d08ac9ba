import type { ScenarioName } from '../../sandbox/scenarios'

/** A page below the portal's address, where `SUBSCRIPTION` and `INVOICE` stand for what the customer has. */
export type StatePage = {
  name: string
  path: string
  /** the button whose result is the state */
  press?: RegExp
  /** it says when something was done, by the server's clock, so that a line may be longer on another day */
  dated?: true
}

export type PortalState = { scenario: ScenarioName; pages: StatePage[] }

const overview = { name: 'overview', path: '' }
const invoices = { name: 'invoices', path: '/invoices' }
const invoice = { name: 'invoice', path: '/invoices/INVOICE' }
const pay = { name: 'pay', path: '/invoices/INVOICE/pay' }
const method = { name: 'payment-method', path: '/payment-method' }
const one = { name: 'subscription', path: '/subscriptions/SUBSCRIPTION' }
const task = (name: string, done?: Omit<StatePage, 'path'>): StatePage[] => {
  const path = `/subscriptions/SUBSCRIPTION/${name}`
  return [{ name, path }, ...(done ? [{ ...done, path }] : [])]
}
const cancel = task('cancel')
const update = task('update')

/** The customers whose pages are compared, and the pages of each, in the order in which they are opened. */
export const portalStates: PortalState[] = [
  {
    scenario: 'active',
    pages: [
      overview,
      invoices,
      invoice,
      method,
      ...update,
      ...task('cancel', { name: 'receipt', press: /^Confirm cancellation/, dated: true }),
      ...task('keep', { name: 'kept', press: /^Keep subscription/ }),
    ],
  },
  { scenario: 'past_due', pages: [overview, pay, ...cancel] },
  { scenario: 'several_subscriptions', pages: [overview, one, ...cancel] },
  {
    scenario: 'canceled',
    pages: [overview, ...task('resubscribe', { name: 'resubscribed', press: /and subscribe$/ })],
  },
  { scenario: 'paused', pages: [overview, ...task('resume', { name: 'resumed', press: /^Resume now/ })] },
  { scenario: 'many_invoices', pages: [overview, invoices, { name: 'open-invoices', path: '/invoices?status=open' }] },
  { scenario: 'incomplete', pages: [overview, pay] },
  { scenario: 'expired_card', pages: [overview, method] },
  { scenario: 'invoice_overdue', pages: [overview, pay] },
  { scenario: 'bank_debit_failed', pages: [overview, pay] },
  { scenario: 'trialing', pages: [overview, ...cancel] },
  { scenario: 'no_card', pages: [overview, method] },
  { scenario: 'scheduled_change', pages: [overview, ...update] },
  { scenario: 'long_name', pages: [overview, invoice, ...cancel] },
  { scenario: 'example', pages: [overview] },
  ...(
    [
      'trial_will_cancel',
      'send_invoice',
      'metered',
      'several_items',
      'invoice_due_today',
      'past_due_3ds',
      'card_expiring',
      'bank_debit_processing',
      'old_debt',
      'cancel_scheduled',
      'discount_ending',
      'billing_credits',
      'refunded',
      'taxed',
      'yen',
      'right_to_left',
    ] as const
  ).map((scenario) => ({ scenario, pages: [overview] })),
]

/** Where every customer's test clock stands, so that no day and no month's length moves a box. */
export const standingAt = '2026-03-16T10:00:00Z'
