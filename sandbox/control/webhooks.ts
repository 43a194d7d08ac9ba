import { resourceMissing } from '../core/http/stripe-error'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/deliveries', handler: listDeliveries },
  { method: 'POST', path: '/deliveries/release', handler: release },
  { method: 'POST', path: '/deliveries/:id/resend', handler: resend },
]

/** Lists deliveries, newest first. A connected account sees those of its own events, and the platform sees all. */
function listDeliveries({ sandbox, universe, input }: ControlContext) {
  const homes = new Set([universe, sandbox.platformOf(universe)])
  const account = universe.connectedAccount
  const all = Array.from(homes).flatMap((home) => home.collection('_delivery').all())
  const found = account ? all.filter((delivery) => delivery.account === account) : all
  return { data: found.slice(0, input.integer('limit') ?? 100) }
}

/** Lets held deliveries go and ends the hold. `order=reverse` sends the newest first. */
function release({ sandbox, universe, input }: ControlContext) {
  universe.webhookFaults.clear()
  const isReverse = input.oneOf('order', ['original', 'reverse']) === 'reverse'
  return { released: sandbox.deliveries.release(universe, isReverse) }
}

function resend({ sandbox, universe, params: { id = '' } }: ControlContext) {
  const home = [universe, sandbox.platformOf(universe)].find((each) => each.collection('_delivery').get(id))
  if (!home) throw resourceMissing('delivery', id)
  sandbox.deliveries.resend(home, id)
  return { id }
}
