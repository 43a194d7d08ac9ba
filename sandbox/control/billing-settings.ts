import { z } from 'zod'
import { billingSettings, setBillingSettings } from '../billing/settings'
import { invalidRequest } from '../core/http/stripe-error'
import type { Universe } from '../core/store/universe'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/billing_settings', handler: read },
  { method: 'POST', path: '/billing_settings', handler: change },
]

const whole = z.coerce.number().int()

/** An empty JSON list reads as an empty hash once it is a form. */
const days = z.preprocess(
  (value) => (JSON.stringify(value) === '{}' ? [] : value),
  z.array(z.coerce.number().positive()).max(20),
)

const settings = z.strictObject({
  customer: z.string().optional(),
  draftSeconds: whole.min(0).exactOptional(),
  retryDays: days.exactOptional(),
  afterRetries: z.enum(['cancel', 'unpaid', 'past_due']).exactOptional(),
  upcomingDays: whole.min(1).max(60).exactOptional(),
})

function read({ universe, input }: ControlContext) {
  return shown(universe, customerOf({ universe, input }))
}

function change({ universe, input }: ControlContext) {
  const given = settings.safeParse(input.plain())
  if (!given.success) throw invalidRequest(z.prettifyError(given.error))
  const { customer: _customer, ...patch } = given.data
  const customer = customerOf({ universe, input })
  universe.transact(null, () => setBillingSettings(universe, customer, patch))
  return shown(universe, customer)
}

/** The answer has an `object`, by which Stripe clients recognise a valid answer. */
function shown(universe: Universe, customer: string | null) {
  return { object: 'sandbox.billing_settings', ...billingSettings(universe, customer) }
}

function customerOf({ universe, input }: Pick<ControlContext, 'universe' | 'input'>): string | null {
  const customer = input.text('customer')
  return customer ? universe.collection('customer').require(customer, 'customer').id : null
}
