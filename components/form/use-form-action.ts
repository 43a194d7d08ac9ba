import { useActionState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import type { DeliveryCode, FormFault } from '@/lib/delivery/delivery-codes'
import { callAction } from './call-action'
import { sendAgain } from './send-again'

type Action<State> = (state: State | null, form: FormData) => Promise<State | null>

type Options<State> = {
  button: string
  /** the state to show if the action gives no answer: why, and what was typed */
  onFault: (code: FormFault, form: FormData) => State
  /** receives the next state even if the form is gone by then */
  onAnswer?: (state: State | null) => void
  permalink?: string | undefined
}

/**
 * `useActionState` for all forms. Whatever happens on the way, the form keeps what was typed and says what went wrong.
 * A form of an older release is sent again automatically.
 */
export function useFormAction<State>(action: Action<State>, { button, onFault, onAnswer, permalink }: Options<State>) {
  const delivered: Action<State> = async (before, form) => {
    const called = await callAction(() => action(before, form))
    const state = called.ok ? called.answer : await faulty(called.code, form)
    onAnswer?.(state)
    return state
  }
  const faulty = async (code: DeliveryCode, form: FormData) => {
    const isAgain = code === 'page_outdated' && (await sendAgain(form, button))
    return onFault(isAgain ? 'page_resent' : code, form)
  }
  // Without JavaScript, only the server's own function can receive the form.
  return useActionState<State | null, FormData>(useScripted() ? delivered : action, null, permalink)
}
