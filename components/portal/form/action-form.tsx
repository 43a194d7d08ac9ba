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
  /** where several forms have the same button, which is meant */
  label?: string
  look?: ButtonLook
  /** the page it stands on, by which React finds it again without JavaScript when the session is over by then */
  page?: string
  /** the button is as wide as the page on a phone */
  wide?: boolean
  /** of the button */
  className?: string
  children?: ReactNode
}

const Typed = createContext<Record<string, string>>({})

/** What was typed into a field of the form that has just come back; undefined the first time. */
export function useTyped(name: string): string | undefined {
  return useContext(Typed)[name]
}

/**
 * A form that does something: with or without JavaScript, and whatever happens on the way, it comes back with what went wrong
 * and what was typed.
 * A button pressed twice sends once where there is JavaScript; the intent's id makes it one where there is none.
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
