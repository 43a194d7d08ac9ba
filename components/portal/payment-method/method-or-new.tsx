'use client'

import { useState, type ReactNode } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import { ActionForm } from '../form/action-form'
import type { FormAction } from '@/lib/tasks/engine/action-state'
import { MethodChoice } from './method-choice'

/** The value of the choice that is not a stored method. */
const another = 'new'

type MethodOrNewProps = {
  action: FormAction
  hidden: Record<string, string>
  submit: string
  legend: string
  /** the id of the stored method chosen at first; null for a new one */
  chosen: string | null
  methods: { id: string; label: ReactNode }[]
  newMethod: {
    label: ReactNode
    /** the form for it, with a button of its own */
    entry: ReactNode
    /** what it needs where no script runs */
    unscripted: string
  } | null
  children?: ReactNode
}

/** One list of the stored methods and a new one, and one button: that of the chosen method's form. */
export function MethodOrNew({
  action,
  hidden,
  submit,
  legend,
  chosen,
  methods,
  newMethod,
  children,
}: MethodOrNewProps) {
  const scripted = useScripted()
  const [choice, setChoice] = useState(chosen ?? another)
  const isNew = scripted && newMethod !== null && choice === another
  return (
    <div className="grid gap-5">
      <ActionForm action={action} hidden={hidden} submit={submit} wide withoutButton={isNew}>
        {children}
        <MethodChoice
          legend={legend}
          chosen={chosen ?? (newMethod ? another : undefined)}
          onChoose={setChoice}
          methods={[...methods, ...(newMethod ? [{ id: another, label: newMethod.label, isUsable: scripted }] : [])]}
        />
      </ActionForm>
      {isNew && newMethod.entry}
      {newMethod && (
        <noscript>
          <p className="text-sm">{newMethod.unscripted}</p>
        </noscript>
      )}
    </div>
  )
}
