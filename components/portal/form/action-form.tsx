'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import type { FormAction } from '@/lib/tasks/engine/action-state'
import { FailureNotice } from './failure-notice'
import { usePortalForm } from './use-portal-form'

type ActionFormProps = {
  action: FormAction
  /** the session's token, the intent's id, the object's id */
  hidden: Record<string, string>
  submit: string
  /** says which form is meant, where several have the same button */
  label?: string
  look?: ButtonLook
  /** the page it stands on, where React finds it again without JavaScript after the session is over */
  page?: string
  /** while another form's button stands in its place */
  withoutButton?: boolean
  /** whether the button is full-width on a phone */
  wide?: boolean
  className?: string
  children?: ReactNode
}

const Typed = createContext<Record<string, string>>({})
const Faulty = createContext<string | undefined>(undefined)

/** What was typed into a field of the form that has just come back. Undefined the first time. */
export function useTyped(name: string): string | undefined {
  return useContext(Typed)[name]
}

/** All that was typed into the form that has just come back; empty the first time. */
export function useTypedForm(): Record<string, string> {
  return useContext(Typed)
}

/** The field that the form came back for, if it was one. */
export function useFaultyField(): string | undefined {
  return useContext(Faulty)
}

/**
 * A form for an action, with or without JavaScript. Whatever happens on the way, it comes back with what went wrong and
 * what was typed. With JavaScript a button pressed twice sends once; without it the intent's id makes the two one.
 */
export function ActionForm({
  action,
  hidden,
  submit,
  label,
  look = 'primary',
  wide = false,
  withoutButton = false,
  className = '',
  page,
  children,
}: ActionFormProps) {
  const { failure, send, pending } = usePortalForm(action, { button: submit, permalink: page })
  return (
    <form
      action={send}
      onSubmit={withoutButton ? stay : undefined}
      className={`grid gap-5 ${wide || failure ? 'max-sm:w-full' : ''}`}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={(name === 'intent' && sentIntent(failure)) || value} />
      ))}
      {failure && !pending && <FailureNotice {...failure} />}
      <Typed value={failure?.typed ?? nothing}>
        <Faulty value={failure?.field}>{children}</Faulty>
      </Typed>
      {!withoutButton && (
        <div>
          <Button
            look={look}
            busy={pending}
            aria-label={label}
            className={`${wide ? 'max-sm:w-full' : ''} ${className}`}
          >
            {submit}
          </Button>
        </div>
      )}
    </form>
  )
}

/**
 * Without JavaScript the server renders a form that comes back anew. It keeps its intent, which may have been stored all
 * the same, unless the id was taken.
 */
function sentIntent(failure: ReturnType<typeof usePortalForm>['failure']): string | undefined {
  return failure && failure.code !== 'conflict' ? failure.typed.intent : undefined
}

const nothing = {}

function stay(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
