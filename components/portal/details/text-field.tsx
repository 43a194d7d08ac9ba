'use client'

import type { ComponentPropsWithoutRef, ReactNode } from 'react'

export const fieldLook =
  'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 aria-invalid:border-bad'

type TextFieldProps = ComponentPropsWithoutRef<'input'> & {
  name: string
  label: string
  hint?: ReactNode
  /** what is wrong with it */
  fault?: string | undefined
}

/** A labelled line of text, with its hint and what is wrong with it. What is typed has a direction of its own. */
export function TextField({ name, label, hint, fault, className = '', type, ...rest }: TextFieldProps) {
  const id = `details-${name}`
  return (
    <div className={`grid min-w-0 content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={fieldLook}
        dir={type === 'email' || type === 'tel' ? 'ltr' : undefined}
        type={type}
        aria-invalid={fault ? true : undefined}
        aria-describedby={hint || fault ? `${id}-hint` : undefined}
        {...rest}
      />
      {(hint || fault) && (
        <p id={`${id}-hint`} className={`text-sm text-pretty ${fault ? 'text-bad' : 'text-muted'}`}>
          {fault ?? hint}
        </p>
      )}
    </div>
  )
}
