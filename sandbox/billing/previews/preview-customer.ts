import type { Form } from '../../core/http/form'
import { parameterMissing } from '../../core/http/stripe-error'
import { newTaxId } from '../../core/fields/new-tax-id'
import type { Universe } from '../../core/store/universe'
import { customerFields } from '../../core/fields/customer-fields'
import type { Customer, Subscription } from '../objects'

/**
 * Returns the preview's customer with the values of `customer_details`. If the call names no customer, one is made up.
 */
export function previewCustomer(universe: Universe, input: Form, subscription: Subscription | null): Customer {
  const details = input.form('customer_details')
  const id = input.text('customer') ?? subscription?.customer
  if (!id && !details) throw parameterMissing('customer')
  const customer = id ? universe.collection('customer').require(id, 'customer') : unknownCustomer(universe)
  if (!details) return customer
  const taxIds = details.forms('tax_ids')
  if (taxIds) replaceTaxIds(universe, customer.id, taxIds)
  return universe.collection('customer').update(customer.id, customerFields(universe, details, customer))
}

/** The preview's tax ids are instead of the customer's own. */
function replaceTaxIds(universe: Universe, customer: string, given: Form[]): void {
  const own = universe.collection('tax_id')
  for (const { id } of own.by('customer', customer)) own.delete(id)
  for (const taxId of given) newTaxId(universe, customer, taxId)
}

function unknownCustomer(universe: Universe): Customer {
  return universe.collection('customer').insert({
    id: universe.newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: universe.wallTime(),
    default_source: null,
    description: null,
    email: null,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    phone: null,
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  })
}
