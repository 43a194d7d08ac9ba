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
  /** the button's full name, if several forms share its text */
  label?: string
  look?: ButtonLook
  /** the form's page, by which React finds it again without JavaScript if the session is over by then */
  page?: string
  /** whether the button is full-width on a phone */
  wide?: boolean
  className?: string
  children?: ReactNode
}

const Typed = createContext<Record<string, string>>({})

/** What was typed into a field of the form that came back; undefined on the first rendering. */
export function useTyped(name: string): string | undefined {
  return useContext(Typed)[name]
}

/**
 * A form that acts. With or without JavaScript, a failure leaves it with what was typed and what went wrong. A double
 * click sends once with JavaScript; without it, the intent's id makes both the same.
 */
export function ActionForm({
  action,
  hidden,
  submit,
  label,
  look = 'primary',
  wide = false,
  className = '',
  page,
  children,
}: ActionFormProps) {
  const { failure, send, pending } = usePortalForm(action, { button: submit, permalink: page })
  return (
    <form action={send} className={`grid gap-5 ${wide || failure ? 'max-sm:w-full' : ''}`}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {failure && !pending && <FailureNotice {...failure} />}
      <Typed value={failure?.typed ?? {}}>{children}</Typed>
      <div>
        <Button look={look} busy={pending} aria-label={label} className={`${wide ? 'max-sm:w-full' : ''} ${className}`}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
