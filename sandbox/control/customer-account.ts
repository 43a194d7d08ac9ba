import { parameterMissing } from '../core/http/stripe-error'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [{ method: 'POST', path: '/customers/:id/account', handler: giveAccount }]

/** Makes a customer that of an account, as accounts of the API's second version have one. */
function giveAccount({ universe, input, params: { id = '' } }: ControlContext) {
  const account = input.text('account')
  if (!account) throw parameterMissing('account')
  return universe.transact(null, () =>
    universe.change('customer', id, { customer_account: account }, 'customer.updated'),
  )
}
