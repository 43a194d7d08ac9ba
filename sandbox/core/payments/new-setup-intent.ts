import { anyMethod, type AutomaticMethods } from './automatic-methods'
import { randomText } from '../store/new-id'
import type { Objects } from '../store/objects'
import type { Universe } from '../store/universe'

export interface SetupIntentTerms {
  customer: string | null
  paymentMethod?: string | null
  description?: string | null
  metadata?: Record<string, string>
  automaticMethods?: AutomaticMethods
  allowedTypes?: string[] | null
  excludedTypes?: string[] | null
  usage: 'off_session' | 'on_session'
  /** This subscription waits for the intent. */
  subscription?: string | null
}

/** Stores a SetupIntent and emits `setup_intent.created`. */
export function newSetupIntent(universe: Universe, terms: SetupIntentTerms): Objects['setup_intent'] {
  const id = universe.newId('seti')
  const intent = universe.collection('setup_intent').insert({
    id,
    object: 'setup_intent',
    allowed_payment_method_types: terms.allowedTypes ?? null,
    application: null,
    automatic_payment_methods: terms.automaticMethods ?? anyMethod,
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(`${universe.key}|${id}`, 25)}`,
    created: universe.now(terms.customer),
    customer: terms.customer,
    customer_account: null,
    description: terms.description ?? null,
    excluded_payment_method_types: terms.excludedTypes ?? null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: terms.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: terms.paymentMethod ?? null,
    payment_method_configuration_details: null,
    payment_method_options: { card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' } },
    payment_method_types: ['card', 'link'],
    single_use_mandate: null,
    status: terms.paymentMethod ? 'requires_confirmation' : 'requires_payment_method',
    usage: terms.usage,
    ...(terms.subscription && { _subscription: terms.subscription }),
  })
  universe.emit('setup_intent.created', intent)
  return intent
}
