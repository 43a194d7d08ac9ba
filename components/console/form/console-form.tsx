'use client'

import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { MerchantActionState, MerchantFormAction, ShownOnce } from '@/lib/console/engine/merchant-action-state'
import type { TypedValues } from '@/lib/forms/form-values'
import { useTellResult } from './console-results'
import { CopyBox } from './copy-box'
import { useConsoleAction } from './use-console-action'

type ConsoleFormProps = {
  action: MerchantFormAction | MerchantFormAction<ShownOnce> | MerchantFormAction<ShownOnce | undefined>
  hidden?: Record<string, string>
  submit: string
  /** the button's text while the form is being sent */
  pending?: string
  /** the button's full name, if several forms share its text */
  label?: string
  look?: ButtonLook
  /** the name of a value in the action's answer that is shown for copying */
  shown?: string
  className?: string
  children?: ReactNode
}

type Sent = { isBack: boolean; typed: TypedValues; faults: Record<string, string> }

/** The action's last answer, from which the fields show what was typed and what is wrong. */
export const SentForm = createContext<Sent>({ isBack: false, typed: {}, faults: {} })

/** The value of `SentForm` for an action's state. */
export function sentBack(state: MerchantActionState<unknown>): Sent {
  return state && !state.ok
    ? { isBack: true, typed: state.typed, faults: state.fields }
    : { isBack: false, typed: {}, faults: {} }
}

type Field = {
  /** whether the form came back with an error; a box that is not in `typed` was then not ticked */
  isBack: boolean
  typed: string | string[] | undefined
  fault: string | undefined
}

/** What was typed into a field of the form that came back, and what is wrong with it. */
export function useField(name: string): Field {
  const { isBack, typed, faults } = useContext(SentForm)
  return { isBack, typed: typed[name], fault: faults[name] ?? faults[name.replace(/\[\]$/, '')] }
}

type Action = MerchantFormAction<ShownOnce | undefined>

/** `useConsoleAction` for a form that may disappear once its action has succeeded. The page shows the result then. */
function useTellingAction(action: Action, button: string) {
  const tell = useTellResult()
  const untold = useRef<MerchantActionState<ShownOnce | undefined>>(null)
  const [state, send, isPending] = useConsoleAction(action, {
    button,
    onAnswer: (answer) => {
      untold.current = answer
    },
  })
  useEffect(() => {
    untold.current = null
  }, [state])
  useEffect(() => () => tell(untold.current), [tell])
  return [state, send, isPending] as const
}

/**
 * A form of the console. With or without JavaScript it comes back with the result, and after a failure with what was
 * typed.
 */
export function ConsoleForm({
  action,
  hidden = {},
  submit,
  pending,
  label,
  look = 'primary',
  shown,
  className = 'grid gap-5',
  children,
}: ConsoleFormProps) {
  const [state, send, isPending] = useTellingAction(action as Action, submit)
  return (
    <form action={send} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SentForm value={sentBack(state)}>{children}</SentForm>
      {/* Beside the button, because in a long form that is where the user looks. */}
      {!isPending && <ActionNotice state={state} />}
      {shown && state?.ok && state.value && <CopyBox label={shown} text={state.value.shown} />}
      <div>
        <Button look={look} busy={isPending} aria-label={label}>
          {isPending && pending ? pending : submit}
        </Button>
      </div>
    </form>
  )
}

export function ActionNotice({ state }: { state: MerchantActionState<unknown> }) {
  if (!state) return null
  if (!state.ok)
    return (
      <Notice tone={state.code === 'page_resent' ? 'info' : 'bad'} role="alert">
        {state.message}
      </Notice>
    )
  return state.message ? (
    <Notice tone="good" role="status">
      {state.message}
    </Notice>
  ) : null
}
