import type { ComponentPropsWithoutRef, ReactNode } from 'react'

const look =
  'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm font-normal text-ink placeholder:text-muted'

type Labelled = { label: string; hint?: string }

export function TextField({ label, hint, ...rest }: Labelled & ComponentPropsWithoutRef<'input'>) {
  return (
    <Field label={label} hint={hint}>
      <input className={look} {...rest} />
    </Field>
  )
}

export function SelectField({ label, hint, children, ...rest }: Labelled & ComponentPropsWithoutRef<'select'>) {
  return (
    <Field label={label} hint={hint}>
      <select className={look} {...rest}>
        {children}
      </select>
    </Field>
  )
}

function Field({ label, hint, children }: { label: string; hint: string | undefined; children: ReactNode }) {
  return (
    <label className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1 text-sm font-semibold">
      {label}
      {children}
      {hint && <span className="text-xs font-normal text-muted">{hint}</span>}
    </label>
  )
}
