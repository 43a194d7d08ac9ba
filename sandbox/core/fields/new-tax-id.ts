import type { Form } from '../http/form'
import type { Objects } from '../store/objects'
import { invalidRequest } from '../http/stripe-error'
import type { Universe } from '../store/universe'

/** Stores a tax id of a customer, or of the account itself, and emits `customer.tax_id.created`. */
export function newTaxId(universe: Universe, customer: string | null, input: Form): Objects['tax_id'] {
  const type = input.requiredText('type')
  const value = input.requiredText('value').toUpperCase().replace(/\s/g, '')
  const country = type === 'eu_vat' ? value.slice(0, 2) : type.slice(0, 2).toUpperCase()
  if (type === 'eu_vat' && !/^[A-Z]{2}[A-Z0-9]{2,13}$/.test(value)) throw invalid(type, value)
  if (!/^[A-Z0-9./-]{3,25}$/.test(value)) throw invalid(type, value)
  const isVerified = ['eu_vat', 'gb_vat', 'au_abn'].includes(type)
  const taxId = universe.collection('tax_id').insert({
    id: universe.newId('txi'),
    object: 'tax_id',
    country,
    created: universe.now(customer),
    customer,
    customer_account: null,
    livemode: false,
    owner: customer ? { customer, customer_account: null, type: 'customer' } : { customer_account: null, type: 'self' },
    type,
    value,
    verification: { status: isVerified ? 'pending' : 'unavailable', verified_address: null, verified_name: null },
  })
  if (customer) universe.emit('customer.tax_id.created', taxId)
  return taxId
}

function invalid(type: string, value: string) {
  return invalidRequest(`Invalid value for ${type}: ${value}.`, 'value', 'tax_id_invalid')
}
