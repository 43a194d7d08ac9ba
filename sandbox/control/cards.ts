import { authenticatePaymentIntent } from '../core/payments/confirm-payment-intent'
import { authenticateSetupIntent } from '../core/payments/confirm-setup-intent'
import { cardBehaviours, type BehaviourName } from '../core/payments/card-behaviours'
import { invalidRequest, parameterMissing } from '../core/http/stripe-error'
import { testCards } from '../core/payments/test-cards'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/cards', handler: listCards },
  { method: 'GET', path: '/payment_methods', handler: listMethods },
  { method: 'POST', path: '/payment_methods/:id', handler: switchBehaviour },
  { method: 'POST', path: '/authenticate/:intent', handler: authenticate },
]

const behaviours = Object.keys(cardBehaviours) as BehaviourName[]

function listCards() {
  return {
    behaviours,
    data: testCards.map(({ names, ...card }) => ({ ...card, names: names.map((name) => `pm_card_${name}`) })),
  }
}

/** The saved payment methods with how each behaves. */
function listMethods({ universe, input }: ControlContext) {
  const customer = input.text('customer')
  const methods = universe.collection('payment_method')
  const found = customer ? methods.by('customer', customer) : methods.all()
  return {
    data: found.map(({ id, type, card, customer: owner, _behaves }) => ({
      id,
      type,
      customer: owner,
      brand: card?.brand ?? null,
      last4: card?.last4 ?? null,
      behaves: _behaves ?? 'succeeds',
    })),
  }
}

/** From now on a saved card behaves as told, whatever its number is known for. */
function switchBehaviour({ universe, input, params: { id = '' } }: ControlContext) {
  const behaves = input.oneOf('behaves', behaviours)
  if (!behaves) throw parameterMissing('behaves')
  universe.transact(null, () => universe.collection('payment_method').update(id, { _behaves: behaves }))
  return { id, behaves }
}

/** The customer's answer to a 3-D Secure challenge, without a browser. */
function authenticate({ sandbox, universe, input, params: { intent = '' } }: ControlContext) {
  const outcome = input.oneOf('outcome', ['complete', 'fail']) ?? 'complete'
  const isSetup = intent.startsWith('seti_')
  const { status } = universe.collection(isSetup ? 'setup_intent' : 'payment_intent').require(intent)
  if (status !== 'requires_action') throw invalidRequest(`${intent} waits for no authentication: it is ${status}.`)
  return universe.transact(null, () => {
    if (isSetup) return authenticateSetupIntent(universe, intent, outcome === 'complete')
    const result = authenticatePaymentIntent(universe, intent, outcome === 'complete')
    sandbox.options.paymentSettled(universe, result)
    return result.paymentIntent
  })
}
