import { readCustomFields } from './read-custom-fields'
import type { Form } from '../http/form'
import { given } from '../http/given'
import { mergeMetadata } from './merge-metadata'
import type { Objects } from '../store/objects'
import { readAddress } from './read-address'
import { readShipping } from './read-shipping'
import { invalidRequest } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type Customer = Objects['customer']
type Settable =
  | 'address'
  | 'business_name'
  | 'description'
  | 'email'
  | 'individual_name'
  | 'invoice_prefix'
  | 'invoice_settings'
  | 'metadata'
  | 'name'
  | 'next_invoice_sequence'
  | 'phone'
  | 'preferred_locales'
  | 'shipping'
  | 'tax_exempt'

/** This payment method is attached to a new customer by the call that creates the customer. */
export interface ArrivingMethod {
  id: string
  /** This is the name in the call. `pm_card_visa` stands for a new payment method. */
  named: string
}

type Current = Pick<Customer, Settable> & { id?: string; arriving?: ArrivingMethod | null }

/** Returns the settable members of a customer. A member that was not sent keeps its value. */
export function customerFields(universe: Universe, input: Form, current: Current) {
  const email = given(input.text('email'), current.email)
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw invalidRequest(`Invalid email address: ${email}`, 'email', 'email_invalid')
  }
  return {
    address: readAddress(input, 'address', current.address),
    ...named(input, 'business_name', current.business_name),
    ...named(input, 'individual_name', current.individual_name),
    description: given(input.text('description'), current.description),
    email,
    invoice_prefix: input.text('invoice_prefix') ?? current.invoice_prefix,
    invoice_settings: invoiceSettings(universe, input, current),
    metadata: mergeMetadata(current.metadata, input),
    name: given(input.text('name'), current.name),
    next_invoice_sequence: input.integer('next_invoice_sequence') ?? current.next_invoice_sequence,
    phone: given(input.text('phone'), current.phone),
    preferred_locales: given(input.texts('preferred_locales'), current.preferred_locales) ?? [],
    shipping: readShipping(input, current.shipping),
    tax_exempt:
      input.oneOf('tax_exempt', ['none', 'exempt', 'reverse']) ??
      (input.has('tax_exempt') ? 'none' : current.tax_exempt),
  }
}

/** Returns a name member, which is present only if it was ever given. */
function named<Name extends string>(input: Form, name: Name, current: string | undefined) {
  const value = input.text(name) ?? (input.has(name) ? undefined : current)
  return { [name]: value } as Record<Name, string | undefined>
}

function invoiceSettings(universe: Universe, input: Form, current: Current) {
  const settings = input.form('invoice_settings')
  const { arriving } = current
  const now = current.invoice_settings
  if (!settings) return now
  const named = settings.text('default_payment_method')
  const method = named && named === arriving?.named ? arriving.id : named
  const isOwn =
    method === arriving?.id || universe.collection('payment_method').get(method)?.customer === (current.id ?? '')
  if (method && !isOwn) {
    throw invalidRequest(
      `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the ` +
        'customer.',
      'invoice_settings[default_payment_method]',
      'resource_missing',
    )
  }
  const rendering = settings.form('rendering_options')
  return {
    custom_fields: given(readCustomFields(settings), now.custom_fields),
    default_payment_method: given(method, now.default_payment_method),
    footer: given(settings.text('footer'), now.footer),
    rendering_options: given(
      rendering && {
        amount_tax_display: rendering.text('amount_tax_display') ?? null,
        template: rendering.text('template') ?? null,
      },
      now.rendering_options,
    ),
  }
}
