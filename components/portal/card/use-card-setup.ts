import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js'
import { useRef, useState } from 'react'
import { callAction } from '@/components/form/call-action'
import { useErrorTexts } from '@/components/portal/form/error-texts'
import { faultText } from '@/components/portal/form/fault-text'
import { beginPaymentAction } from '@/lib/tasks/payment-method/add/begin-payment-action'
import { beginPaymentMethodAction } from '@/lib/tasks/payment-method/add/begin-action'
import { addPaymentMethodAction } from '@/lib/tasks/payment-method/add/action'
import type { CallAnswer } from '@/lib/tasks/engine/customer-call'
import type { FailureText } from '@/lib/tasks/engine/failure-text'
import { declineMessageKey } from '@/lib/billing/payment-methods/decline-message-key'
import type { ErrorCode } from '@/lib/errors'
import { stripeFault } from '@/lib/delivery/stripe-fault'
import type { CardTexts } from './card-texts'
import { confirmCard, type Begun } from './confirm-card'

export type HiddenFields = {
  /** the session's token */
  token: string
  intent: string
  /** the invoice to pay with it, which stores it as well; '' where it is only stored */
  invoice: string
  /** the page below the portal to return to, or '' */
  from: string
  /** what the page tells will be collected at once; of the invoice, where there is one */
  shown: string
  /** what it tells will be collected besides, once the invoice is paid; '' on the page of the invoice */
  rest: string
}

/** How to tell a failure. */
type Problem = Partial<Pick<FailureText, 'code'>> &
  Pick<FailureText, 'message' | 'goOn'> & {
    /** the invoice can not be paid like this, while the method might be stored */
    isUnpaid?: boolean
  }

const unpayable: readonly ErrorCode[] = ['already_paid', 'payment_processing', 'not_payable']

/** `confirmed`: the bank has approved it, and our server does not know yet */
type Phase = 'idle' | 'working' | 'confirmed'

/** A value, or a problem; null if the fields show it themselves. */
type Step<Value> = { value: Value } | { problem: Problem | null }

/**
 * Saves what was typed, in three steps: a SetupIntent or an invoice's payment from our server, its confirmation by
 * Stripe and the bank, and a call to our server, which returns the page to go to. Each step can be repeated. A lost
 * answer is looked up before anything is asked again, so nothing is saved twice.
 */
export function useCardSetup(hidden: HiddenFields, texts: CardTexts) {
  const [phase, setPhase] = useState<Phase>('idle')
  const [problem, setProblem] = useState<Problem | null>(null)
  const faults = useErrorTexts()
  const known = useRef({ attempt: 1, begun: null as Begun | null, confirmed: null as string | null })

  async function save(stripe: Stripe, elements: StripeElements): Promise<void> {
    setPhase('working')
    setProblem(null)
    const done = await steps(stripe, elements)
    if ('value' in done) return window.location.assign(done.value)
    setProblem(done.problem)
    setPhase(known.current.confirmed ? 'confirmed' : 'idle')
  }

  async function steps(stripe: Stripe, elements: StripeElements): Promise<Step<string>> {
    if (!known.current.confirmed) {
      const confirmed = await confirm(stripe, elements)
      if ('problem' in confirmed) return confirmed
      known.current.confirmed = confirmed.value
    }
    return complete(known.current.confirmed)
  }

  async function confirm(stripe: Stripe, elements: StripeElements): Promise<Step<string>> {
    const { error: invalid } = await elements.submit()
    if (invalid) return { problem: reasonOf(invalid) }
    const begun = known.current.begun ? { value: known.current.begun } : await begin()
    if ('problem' in begun) return begun
    known.current.begun = begun.value
    const { id, error } = { id: null, ...(await confirmCard(stripe, elements, begun.value)) }
    return id === null ? { problem: reasonOf(error) } : { value: id }
  }

  async function begin(): Promise<Step<Begun>> {
    const answer = hidden.invoice
      ? await send(beginPaymentAction, hidden)
      : await send(beginPaymentMethodAction, { ...hidden, attempt: String(known.current.attempt) })
    if (answer.ok) return answer
    // The next attempt needs another key, since Stripe replays a stored failure.
    known.current.attempt++
    return { problem: { ...answer, isUnpaid: answer.code !== undefined && unpayable.includes(answer.code) } }
  }

  async function complete(setupIntent: string): Promise<Step<string>> {
    const { token, intent, from, invoice, rest } = hidden
    const ownPageOf = rest ? '' : invoice
    const answer = await send(addPaymentMethodAction, { token, intent, from, invoice: ownPageOf, setupIntent })
    if (answer.ok) return { value: answer.value.goTo }
    // The bank has approved the card, which is what matters now, whatever kept our server from hearing of it.
    return { problem: answer.isOurs ? answer : { ...answer, message: `${texts.unfinished} ${answer.message}` } }
  }

  /** Our server's answer, or why it was lost on the way. */
  async function send<Value>(
    action: (form: FormData) => Promise<CallAnswer<Value>>,
    fields: Record<string, string>,
  ): Promise<{ ok: true; value: Value } | (Problem & { ok: false; isOurs: boolean })> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const called = await callAction(() => action(form))
    if (!called.ok) return { ok: false, isOurs: false, ...faultText(called.code, faults) }
    return called.answer.ok ? called.answer : { ...called.answer, isOurs: true }
  }

  function reasonOf(error: StripeError): Problem | null {
    const { type, code, decline_code: declineCode } = error
    if (type === 'validation_error') return null
    if (code === 'setup_intent_authentication_failure' || code === 'payment_intent_authentication_failure')
      return { message: texts.authenticationFailed }
    if (type === 'card_error') {
      const reason = texts.declines[declineMessageKey(code ?? null, declineCode ?? null)]
      return { message: `${texts.declined} ${reason}`, isUnpaid: hidden.invoice !== '' }
    }
    return faultText(stripeFault(error, navigator.onLine), faults)
  }

  return { phase, problem, save }
}
