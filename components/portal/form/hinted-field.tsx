import type { ReactNode } from 'react'

type HintedFieldProps = { id: string; label: string; hint: ReactNode; children: ReactNode }

/** A label and a hint above an input of the same id, which is described by `<id>-hint`. */
export function HintedField({ id, label, hint, children }: HintedFieldProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      {children}
    </div>
  )
}
