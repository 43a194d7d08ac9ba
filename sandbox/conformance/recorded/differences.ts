import type { Difference } from './compare-answers'

/** The reasons why the sandbox may answer differently from a recording. */
type Reason =
  /** The sandbox does not offer this, as sandbox/README.md says. */
  | { kind: 'not offered'; because: string }
  /** The recorded account was set up differently from the sandbox's. */
  | { kind: 'account'; because: string }
  /** According to the SDK's CHANGELOG, the member came with this version, which is later than the answer. */
  | { kind: 'changelog'; version: string }
  /** The SDK's declarations, which judge every answer, disagree with what Stripe sent about having the member. */
  | { kind: 'declarations' }

/** A known difference. A row that no longer matches any difference is outdated and fails. */
export interface Row {
  /** A member, all members below one (`account.*`), or a call whose status differs. */
  at: string
  kind: Difference['kind']
  reason: Reason
  /** The row applies only to these conversations. Without them it applies to all. */
  in?: RegExp
}

const notOffered = (because: string, kind: Difference['kind'], ...places: string[]): Row[] =>
  places.map((at) => ({ at, kind, reason: { kind: 'not offered', because } }))

const ofAccount = (because: string, kind: Difference['kind'], ...places: string[]): Row[] =>
  places.map((at) => ({ at, kind, reason: { kind: 'account', because } }))

const since = (version: string, ...places: string[]): Row[] =>
  places.map((at) => ({ at, kind: 'adds', reason: { kind: 'changelog', version } }))

const undeclared = (...places: string[]): Row[] =>
  places.map((at) => ({ at, kind: 'lacks', reason: { kind: 'declarations' } }))

const methodTypes = 'the payment methods that the account had switched on'
const connected = 'the account was connected through an application of its platform'
const dialog = 'what Stripe.js needs for the dialog of 3-D Secure; the sandbox brings its own'

export const remainingDifferences: Row[] = [
  ...notOffered('Checkout', 'differs', 'POST /v1/checkout/sessions'),
  ...notOffered('transfers between accounts', 'differs', 'POST /v1/transfers'),
  {
    at: 'POST /v1/payment_methods',
    kind: 'differs',
    reason: { kind: 'not offered', because: 'payment methods other than cards, SEPA and ACH debits, Link and PayPal' },
    in: /saves-(acss-debit|eps-bank|fpx|giropay|grabpay|ideal|p24)$/,
  },
  ...notOffered('asynchronous capture: the balance is moved in the call', 'differs', 'charge.balance_transaction'),
  ...notOffered(dialog, 'lacks', 'payment_intent.next_action.use_stripe_sdk.*'),
  ...notOffered(dialog, 'adds', 'payment_intent.next_action.use_stripe_sdk.*'),
  ...notOffered(dialog, 'differs', 'payment_intent.next_action.use_stripe_sdk.type'),

  ...ofAccount(
    methodTypes,
    'differs',
    'payment_intent.payment_method_types.length',
    'payment_intent.payment_method_types[]',
    'payment_intent.payment_method_configuration_details',
    'setup_intent.payment_method_types.length',
    'setup_intent.payment_method_types[]',
    'setup_intent.payment_method_configuration_details',
  ),
  ...ofAccount(
    methodTypes,
    'lacks',
    'payment_intent.payment_method_options.*',
    'setup_intent.payment_method_options.*',
  ),
  ...ofAccount('its schedule of payouts', 'differs', 'balance_transaction.available_on'),
  ...ofAccount('its statement descriptor', 'differs', 'charge.calculated_statement_descriptor'),
  ...ofAccount(
    connected,
    'differs',
    'charge.application',
    'invoice.application',
    'payment_intent.application',
    'subscription.application',
  ),
  ...(['lacks', 'adds', 'differs'] as const).flatMap((kind) =>
    ofAccount('what the Express account was signed up with', kind, 'account.*'),
  ),

  ...since('18.5.0', 'payment_intent.excluded_payment_method_types'),
  ...since('19.2.0', 'payment_intent.payment_details'),
  ...since(
    '20.1.0',
    'credit_note.customer_account',
    'customer.customer_account',
    'discount.customer_account',
    'invoice.customer_account',
    'invoiceitem.customer_account',
    'line_item.subtotal',
    'payment_intent.customer_account',
    'payment_method.customer_account',
    'setup_intent.customer_account',
    'subscription.customer_account',
  ),
  ...since('21.0.0', 'credit_note_line_item.metadata', 'invoiceitem.quantity_decimal', 'line_item.quantity_decimal'),
  ...since(
    '22.1.0',
    'payment_intent.managed_payments',
    'setup_intent.managed_payments',
    'subscription.managed_payments',
  ),
  ...since('22.2.0', 'subscription.billing_schedules'),
  ...since(
    '22.3.0',
    'charge.payment_method_details.card.transaction_link_id',
    'subscription.invoice_settings.custom_fields',
    'subscription.invoice_settings.description',
    'subscription.invoice_settings.footer',
  ),
  ...since(
    '22.4.0',
    'payment_intent.allowed_payment_method_types',
    'refund.customer',
    'refund.customer_account',
    'refund.payment_method',
    'setup_intent.allowed_payment_method_types',
  ),
  ...since('22.6.0', 'subscription.cancellation_details.feedback_option'),
  ...since(
    '23.0.0',
    'charge.payment_method_details.card.electronic_commerce_indicator',
    'payment_intent.payment_record',
    'subscription.trial_settings.end_behavior.billing_cycle_anchor',
    'subscription_item.current_trial',
  ),
  ...since('23.1.0', 'billing_portal.session.after_expiration'),

  ...undeclared(
    'charge.destination',
    'charge.dispute',
    'charge.order',
    'charge.refunds.total_count',
    'invoice.lines.total_count',
    'subscription.items.total_count',
    'subscription.plan',
    'subscription.quantity',
  ),
  { at: 'line_item.subscription', kind: 'adds', reason: { kind: 'declarations' } },
]
