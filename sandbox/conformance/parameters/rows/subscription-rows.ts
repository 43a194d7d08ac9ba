import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

const subscriptions = ['subscriptions.create', 'subscriptions.update']
const items = ['subscriptionItems.create', 'subscriptionItems.update']

/** Rows for subscriptions, and for the parameters of their items that are not offered. */
export function subscriptionRows(made: MadeObjects, now: number): Row[] {
  const day = 86_400
  const dearer = { items: [{ id: made.item, price: made.otherPrice }] }
  const noted = { operation: 'invoiceItems.list', params: { limit: 100 } }
  const invoice = { expand: ['latest_invoice'] }
  const declined = { customer: made.declined, items: [{ price: made.price }] }
  const reminded = { ids: [made.sentSubscription], with: { items: null } }
  return [
    // The sandbox does not offer these.
    {
      on: [...subscriptions, ...items],
      param: ['**billing_thresholds.**', '**current_trial.**', '**clear_usage'],
      refused: true,
    },
    { on: subscriptions, param: ['billing_schedules**', 'payment_settings.payment_method_options.**'], refused: true },
    {
      on: subscriptions,
      param: 'automatic_tax.liability.account',
      with: { automatic_tax: { enabled: true } },
      refused: true,
    },
    { on: 'subscriptionItems.del', param: ['clear_usage', 'payment_behavior'], refused: true },
    { on: 'subscriptions.resume', param: 'proration_date', refused: true },
    {
      on: 'subscriptions.create',
      param: 'default_source',
      values: [made.source],
      with: { customer: made.entitled },
    },
    { on: subscriptions, param: 'automatic_tax.liability.type', with: { automatic_tax: { enabled: true } } },

    // Time.
    { on: 'subscriptions.create', param: 'backdate_start_date', at: 'start_date' },
    {
      on: 'subscriptions.create',
      param: ['trial_period_days'],
      at: 'trial_end',
      as: (days) => now + Number(days) * day,
    },
    {
      on: 'subscriptions.create',
      param: 'trial_from_plan',
      with: { items: [{ price: made.tryable }] },
      moves: 'trial_end',
    },
    { on: 'subscriptions.update', param: 'trial_from_plan', refused: true },
    {
      on: 'subscriptions.update',
      param: 'billing_cycle_anchor.type',
      acts: 'billing/change-plan.test.ts: resets the anchor when asked to',
    },
    { on: subscriptions, param: 'cancel_at_period_end', values: [true], moves: 'cancel_at' },
    {
      on: 'subscriptions.create',
      param: 'billing_mode.flexible.proration_discounts',
      with: { billing_mode: { type: 'flexible' } },
    },

    // Money.
    {
      on: 'subscriptions.create',
      param: 'currency',
      values: ['eur'],
      with: { customer: made.bareCustomer, items: [{ price: made.inEuros }], ...unpaid },
    },
    { on: 'subscriptions.create', param: 'collection_method', values: ['send_invoice'], with: { days_until_due: 9 } },
    { on: 'subscriptions.update', param: 'collection_method', values: ['charge_automatically'], ...reminded },
    { on: 'subscriptions.create', param: 'days_until_due', with: { collection_method: 'send_invoice' } },
    { on: 'subscriptions.update', param: 'days_until_due', ...reminded },
    { on: subscriptions, param: 'discounts[].**', moves: 'discounts' },
    {
      on: subscriptions,
      param: 'invoice_settings.issuer.type',
      values: ['account'],
      with: { invoice_settings: { issuer: { account: made.account } } },
    },
    { on: 'subscriptions.create', param: 'payment_behavior', with: declined, moves: '' },
    {
      on: 'subscriptions.update',
      param: 'payment_behavior',
      ids: [made.failing],
      with: { items: [{ id: made.failingItem, price: made.otherPrice }], ...atOnce },
      moves: '',
    },
    {
      on: 'subscriptions.create',
      param: 'off_session',
      values: [true],
      with: { customer: made.secured, items: [{ price: made.price }], ...paid },
      moves: '',
    },
    {
      on: 'subscriptions.update',
      param: 'off_session',
      values: [true],
      ids: [made.challenged],
      with: { items: [{ id: made.challengedItem, price: made.otherPrice }], ...atOnce, ...paid },
      moves: '',
    },
    {
      on: 'subscriptionItems.update',
      param: 'payment_behavior',
      ids: [made.failingItem],
      with: { price: made.otherPrice, ...atOnce },
      ...owner(made.failing),
      moves: '',
    },
    {
      on: 'subscriptionItems.create',
      param: 'payment_behavior',
      with: { subscription: made.failing, ...atOnce },
      ...owner(made.failing),
      moves: '',
    },
    {
      on: 'subscriptionItems.update',
      param: 'off_session',
      values: [true],
      ids: [made.challengedItem],
      with: { price: made.otherPrice, ...atOnce },
      ...owner(made.challenged),
      moves: '',
    },
    {
      on: 'subscriptions.create',
      param: 'proration_behavior',
      with: { backdate_start_date: now - day, ...invoice },
      moves: 'latest_invoice.total',
    },
    { on: 'subscriptions.update', param: 'proration_behavior', with: dearer, then: noted, moves: 'data[].amount' },
    {
      on: 'subscriptions.update',
      param: 'proration_date',
      with: dearer,
      values: [now + day],
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: 'subscriptionItems.update',
      param: 'proration_behavior',
      with: { price: made.otherPrice },
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: 'subscriptionItems.update',
      param: 'proration_date',
      with: { price: made.otherPrice },
      values: [now + day],
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: ['subscriptionItems.create', 'subscriptionItems.del'],
      param: 'proration_behavior',
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: ['subscriptionItems.create', 'subscriptionItems.del'],
      param: 'proration_date',
      values: [now + day],
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: subscriptions,
      param: 'transfer_data.amount_percent',
      with: { transfer_data: { destination: made.account } },
    },

    // Ends and pauses.
    {
      on: 'subscriptions.cancel',
      param: 'invoice_now',
      values: [true],
      with: { prorate: true },
      moves: 'latest_invoice',
    },
    { on: 'subscriptions.cancel', param: 'prorate', values: [true], then: noted, moves: 'data[].amount' },
    { on: 'subscriptions.pause', param: 'type', at: 'status_details.paused.type' },
    {
      on: 'subscriptions.pause',
      param: 'invoicing_behavior',
      values: ['invoice'],
      then: noted,
      moves: 'data[].invoice',
    },
    {
      on: 'subscriptions.pause',
      param: 'bill_for.unused_time_from.type',
      values: ['none'],
      then: noted,
      moves: 'data[].amount',
    },
    {
      on: 'subscriptions.pause',
      param: 'bill_for.outstanding_usage_through.type',
      ids: [made.twoItems],
      values: ['none'],
      then: noted,
      moves: 'data[].amount',
    },
    { on: 'subscriptions.resume', param: 'billing_cycle_anchor.type', moves: 'billing_cycle_anchor' },
    {
      on: 'subscriptions.resume',
      param: 'payment_behavior',
      acts: 'billing/pause.test.ts: stays paused until the payment succeeds, where that is asked for, and is charged again',
    },
    {
      on: 'subscriptions.resume',
      param: 'proration_behavior',
      with: { billing_cycle_anchor: { type: 'unchanged' }, ...invoice },
      moves: 'latest_invoice.total',
    },
  ]
}

const atOnce = { proration_behavior: 'always_invoice' }
const paid = { expand: ['latest_invoice.payments.data.payment.payment_intent'] }
const owner = (id: string) => ({ then: { operation: 'subscriptions.retrieve', ids: () => [id], params: paid } })
const unpaid = { payment_behavior: 'default_incomplete' }
