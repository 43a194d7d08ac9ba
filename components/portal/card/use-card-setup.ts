import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js'
import { useRef, useState } from 'react'
import { callAction } from '@/components/form/call-action'
import { useErrorTexts } from '@/components/portal/form/error-texts'
import { faultText } from '@/components/portal/form/fault-text'
import { beginCardSetup } from '@/lib/tasks/payment-method/add/begin-action'
import { completeCardSetup } from '@/lib/tasks/payment-method/add/action'
import type { CallAnswer } from '@/lib/tasks/engine/customer-call'
import type { FailureText } from '@/lib/tasks/engine/failure-text'
import { declineMessageKey } from '@/lib/billing/payment-methods/decline-message-key'
import { stripeFault } from '@/lib/delivery/stripe-fault'
import type { CardTexts } from './card-texts'

export type HiddenFields = {
  /** the session's */
  token: string
  intent: string
  /** that is to be paid with it, or '' */
  invoice: string
  /** the page below the portal that it leads back to, or '' */
  from: string
}

/** What to tell of a failure. */
type Problem = Partial<Pick<FailureText, 'code'>> & Pick<FailureText, 'message' | 'goOn'>

/** `confirmed`: the bank has approved it, and our server has still to hear of it */
type Phase = 'idle' | 'working' | 'confirmed'

/** What went wrong; null where the fields themselves say it. */
type Step<Value> = { value: Value } | { problem: Problem | null }

/** A SetupIntent of ours, and where a bank's own page leads back to. */
type Begun = { clientSecret: string; returnUrl: string }

/**
 * Saves what was typed, in three steps: a SetupIntent from our server, its confirmation with Stripe and the bank, and
 * the word to our server that it is done, which answers the page to go to. Each can be repeated: an answer that was
 * lost is looked for before anything is asked again, so that nothing is saved twice.
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
    const { clientSecret, returnUrl } = (known.current.begun = begun.value)
    const { error, setupIntent } = await stripe.confirmSetup({
      elements,
      clientSecret,
      redirect: 'if_required',
      confirmParams: { return_url: returnUrl },
    })
    if (setupIntent) return { value: setupIntent.id }
    return (await findSucceeded(stripe, clientSecret, error)) ?? { problem: reasonOf(error) }
  }

  async function begin(): Promise<Step<Begun>> {
    const answer = await send(beginCardSetup, { ...hidden, attempt: String(known.current.attempt) })
    // Another key the next time: Stripe replays a failure it has stored.
    if (!answer.ok) known.current.attempt++
    return answer.ok ? answer : { problem: answer }
  }

  async function complete(setupIntent: string): Promise<Step<string>> {
    const { token, intent, from } = hidden
    const answer = await send(completeCardSetup, { token, intent, from, setupIntent })
    if (answer.ok) return { value: answer.value.goTo }
    // Whyever it was not heard, the bank has approved the card, and that is what matters now.
    return { problem: answer.isOurs ? answer : { ...answer, message: `${texts.unfinished} ${answer.message}` } }
  }

  /** What our server answers; where its answer was lost on the way, why. */
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
    if (code === 'setup_intent_authentication_failure') return { message: texts.authenticationFailed }
    if (type === 'card_error') return { message: texts.declines[declineMessageKey(code ?? null, declineCode ?? null)] }
    return faultText(stripeFault(error, navigator.onLine), faults)
  }

  return { phase, problem, save }
}

/** The SetupIntent's id where it has succeeded after all: its confirmation went through, and the answer was lost. */
async function findSucceeded(stripe: Stripe, clientSecret: string, error: StripeError): Promise<Step<string> | null> {
  if (error.type === 'validation_error' || error.type === 'card_error') return null
  const { setupIntent } = error.setup_intent
    ? { setupIntent: error.setup_intent }
    : await stripe.retrieveSetupIntent(clientSecret)
  return setupIntent?.status === 'succeeded' ? { value: setupIntent.id } : null
}
