import { authenticatePaymentIntent } from '../core/payments/confirm-payment-intent'
import { authenticateSetupIntent } from '../core/payments/confirm-setup-intent'
import { cardBehaviours } from '../core/payments/behaviours/card-behaviours'
import type { BehaviourName } from '../core/payments/behaviours/behaviour-of'
import { invalidRequest, parameterMissing } from '../core/http/stripe-error'
import { debitBehaviours } from '../core/payments/behaviours/debit-behaviours'
import { debitsUnderWay } from '../core/payments/debits/debits-under-way'
import { debitTerms } from '../core/payments/debits/debit-terms'
import { settleDebit } from '../core/payments/debits/settle-debit'
import { testBankAccounts } from '../core/payments/debits/test-bank-accounts'
import type { Objects } from '../core/store/objects'
import { testCards } from '../core/payments/test-cards'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/cards', handler: listCards },
  { method: 'GET', path: '/payment_methods', handler: listMethods },
  { method: 'POST', path: '/payment_methods/:id', handler: switchBehaviour },
  { method: 'POST', path: '/authenticate/:intent', handler: authenticate },
  { method: 'GET', path: '/debits', handler: listDebits },
  { method: 'POST', path: '/debits/:intent', handler: answerDebit },
]

const behaviours = Object.keys(cardBehaviours) as BehaviourName[]
const debitNames = Object.keys(debitBehaviours) as BehaviourName[]

function listCards() {
  return {
    behaviours,
    debit_behaviours: debitNames,
    data: testCards.map(({ names, ...card }) => ({ ...card, names: names.map((name) => `pm_card_${name}`) })),
    bank_accounts: testBankAccounts,
  }
}

/** Lists the saved payment methods with their current and possible behaviours. */
function listMethods({ universe, input }: ControlContext) {
  const customer = input.text('customer')
  const methods = universe.collection('payment_method')
  const found = customer ? methods.by('customer', customer) : methods.all()
  return {
    data: found.map((method) => {
      const { id, type, card, customer: owner, _behaves } = method
      const account = method.sepa_debit ?? method.us_bank_account ?? method.bacs_debit
      return {
        id,
        type,
        customer: owner,
        brand: card?.brand ?? null,
        last4: card?.last4 ?? account?.last4 ?? null,
        behaves: _behaves ?? 'succeeds',
        behaviours: behavioursOf(method),
      }
    }),
  }
}

/** Changes how a saved card or bank account behaves from now on, whatever its number stands for. */
function switchBehaviour({ universe, input, params: { id = '' } }: ControlContext) {
  const method = universe.collection('payment_method').require(id)
  const behaves = input.oneOf('behaves', behavioursOf(method))
  if (!behaves) throw parameterMissing('behaves')
  universe.transact(null, () => universe.collection('payment_method').update(id, { _behaves: behaves }))
  return { id, behaves }
}

function behavioursOf(method: Objects['payment_method']): BehaviourName[] {
  return debitTerms(method) ? debitNames : behaviours
}

/** Lists a customer's debits that the bank has not answered, and when it will. null means never. */
function listDebits({ universe, input }: ControlContext) {
  const found = debitsUnderWay(universe, input.requiredText('customer'))
  return { data: found.map(({ id, _settlesAt: at }) => ({ payment_intent: id, settles_at: at ?? null })) }
}

/** Makes the bank answer a debit at once, as its account behaves. Customers without a test clock need this. */
function answerDebit({ sandbox, universe, params: { intent = '' } }: ControlContext) {
  const { status, _debitOf } = universe.collection('payment_intent').require(intent)
  if (!_debitOf) throw invalidRequest(`${intent} is no debit under way: it is ${status}.`)
  return universe.transact(null, () => {
    const outcome = settleDebit(universe, intent)
    sandbox.options.paymentSettled(universe, outcome)
    return outcome.paymentIntent
  })
}

/** Answers a 3-D Secure challenge for the customer, without a browser. */
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
