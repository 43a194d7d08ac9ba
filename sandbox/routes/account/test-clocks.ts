import { endCustomer } from '../../billing/customers/end-customer'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, StripeError } from '../../core/http/stripe-error'

const day = 24 * 60 * 60
const kind = 'test_helpers.test_clock'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/test_helpers/test_clocks', handler: createTestClock },
  { method: 'GET', path: '/v1/test_helpers/test_clocks', handler: listTestClocks },
  { method: 'GET', path: '/v1/test_helpers/test_clocks/:id', handler: retrieveTestClock },
  { method: 'POST', path: '/v1/test_helpers/test_clocks/:id/advance', handler: advanceTestClock },
  { method: 'DELETE', path: '/v1/test_helpers/test_clocks/:id', handler: deleteTestClock },
]

function createTestClock({ universe, input, now }: Context) {
  const clock = universe.collection(kind).insert({
    id: universe.newId('clock'),
    object: kind,
    created: now,
    deletes_after: now + 30 * day,
    frozen_time: input.requiredInteger('frozen_time'),
    livemode: false,
    name: input.text('name') ?? null,
    status: 'ready',
    status_details: {},
  })
  universe.emit('test_helpers.test_clock.created', clock)
  return clock
}

function listTestClocks(context: Context) {
  return listOf(context, context.universe.collection(kind).all())
}

function retrieveTestClock({ universe, params: { id = '' } }: Context) {
  return universe.collection(kind).require(id)
}

function advanceTestClock({ sandbox, universe, input, params: { id = '' } }: Context) {
  const clock = universe.collection(kind).require(id)
  const target = input.requiredInteger('frozen_time')
  if (clock.status === 'advancing') {
    const message = 'Test clock advancement underway - cannot perform modifications.'
    throw new StripeError({ status: 429, code: 'lock_timeout', message })
  }
  if (target <= clock.frozen_time) {
    throw invalidRequest("The test clock's new frozen time must be after its current frozen time.", 'frozen_time')
  }
  const advancing = universe.collection(kind).update(id, {
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: target } },
  })
  universe.emit('test_helpers.test_clock.advancing', advancing)
  sandbox.finishAdvancing(universe, id, target)
  return advancing
}

/** As at Stripe, deleting a clock deletes its customers and cancels what they have. */
function deleteTestClock({ universe, params: { id = '' } }: Context) {
  const clock = universe.collection(kind).require(id)
  for (const customer of universe.collection('customer').by('test_clock', id)) {
    endCustomer(universe, customer.id)
    universe.collection('customer').delete(customer.id, deleted('customer', customer.id))
  }
  universe.collection(kind).delete(id)
  universe.emit('test_helpers.test_clock.deleted', clock)
  return deleted(kind, id)
}
