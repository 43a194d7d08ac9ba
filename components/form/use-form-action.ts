import { useActionState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import type { DeliveryCode, FormFault } from '@/lib/delivery/delivery-codes'
import { callAction } from './call-action'
import { sendAgain } from './send-again'

type Action<State> = (state: State | null, form: FormData) => Promise<State | null>

type Options<State> = {
  /** what is written on the form's button */
  button: string
  /** what the form shows where the action has no answer: what was typed, and why */
  onFault: (code: FormFault, form: FormData) => State
  /** told of what the form is about to show, even where it is gone by then */
  onAnswer?: (state: State | null) => void
  /** as of `useActionState` */
  permalink?: string | undefined
}

/**
 * `useActionState` for every form: whatever becomes of it on its way, the form stays with what was typed and says what
 * happened. A form of an older release is sent again by itself.
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
  // Without JavaScript the form posts to the server's own function alone.
  return useActionState<State | null, FormData>(useScripted() ? delivered : action, null, permalink)
}
