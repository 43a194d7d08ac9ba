import { anyMethod, type AutomaticMethods } from './automatic-methods'
import { randomText } from '../store/new-id'
import type { Objects } from '../store/objects'
import type { Universe } from '../store/universe'

type PaymentIntent = Objects['payment_intent']

export interface IntentTerms {
  amount: number
  currency: string
  customer?: string | null
  description?: string | null
  metadata?: Record<string, string>
  /** The intent pays this invoice. */
  invoice?: string | null
  /** The bank is told this purpose of the payment. */
  orderReference?: string | null
  paymentMethod?: string | null
  paymentMethodTypes?: string[]
  captureMethod?: 'automatic' | 'automatic_async' | 'manual'
  confirmationMethod?: 'automatic' | 'manual'
  automaticMethods?: AutomaticMethods
  setupFutureUsage?: 'on_session' | 'off_session' | null
  receiptEmail?: string | null
  statementDescriptor?: string | null
  statementDescriptorSuffix?: string | null
  shipping?: PaymentIntent['shipping']
  connect?: ConnectTerms
}

/** This describes the platform's share of a payment and its destination. It is reported, but no money moves. */
interface ConnectTerms {
  fee: number | null
  destination: string | null
  group: string | null
}

/** Stores a PaymentIntent and emits `payment_intent.created`. */
export function newPaymentIntent(universe: Universe, terms: IntentTerms): PaymentIntent {
  const id = universe.newId('pi')
  const isInvoices = Boolean(terms.invoice)
  const destination = terms.connect?.destination ?? null
  const intent = universe.collection('payment_intent').insert({
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: terms.amount,
    amount_capturable: 0,
    amount_details: noTip,
    amount_received: 0,
    application: null,
    application_fee_amount: terms.connect?.fee ?? null,
    automatic_payment_methods: isInvoices ? null : (terms.automaticMethods ?? anyMethod),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: terms.captureMethod ?? (isInvoices ? 'automatic' : 'automatic_async'),
    client_secret: `${id}_secret_${randomText(`${universe.key}|${id}`, 25)}`,
    confirmation_method: terms.confirmationMethod ?? 'automatic',
    created: universe.now(terms.customer),
    currency: terms.currency,
    customer: terms.customer ?? null,
    customer_account: null,
    description: terms.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: terms.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    ...(terms.orderReference && {
      payment_details: { customer_reference: null, order_reference: terms.orderReference },
    }),
    payment_method: terms.paymentMethod ?? null,
    payment_method_configuration_details: null,
    payment_method_options: cardOptions,
    payment_method_types: terms.paymentMethodTypes ?? (isInvoices ? cardOnly : cardAndLink),
    payment_record: null,
    processing: null,
    receipt_email: terms.receiptEmail ?? null,
    review: null,
    setup_future_usage: terms.setupFutureUsage ?? null,
    shipping: terms.shipping ?? null,
    source: null,
    statement_descriptor: terms.statementDescriptor ?? null,
    statement_descriptor_suffix: terms.statementDescriptorSuffix ?? null,
    status: terms.paymentMethod ? 'requires_confirmation' : 'requires_payment_method',
    transfer_data: destination ? { destination } : null,
    transfer_group: terms.connect?.group ?? (destination ? `group_${id}` : null),
    _invoice: terms.invoice ?? null,
  })
  universe.emit('payment_intent.created', intent)
  return intent
}

// All intents share this object, because a year of a thousand customers has twelve thousand intents.
const noTip = { tip: {} }
const cardOptions: PaymentIntent['payment_method_options'] = {
  card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
}
const cardOnly = ['card']
const cardAndLink = ['card', 'link']
