'use client'

import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useField } from './console-form'

const box =
  'min-h-11 w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-base text-ink placeholder:text-muted ' +
  'aria-[invalid=true]:border-bad sm:text-sm'

type Named = { name: string; label: string; hint?: ReactNode }

function useParts(name: string, hint: ReactNode) {
  const id = useId()
  const { isBack, typed, fault } = useField(name)
  const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return {
    isBack,
    typed,
    control: { id, name, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined },
    below: (
      <>
        {fault && (
          <p id={`${id}-fault`} className="mt-1 text-sm font-medium text-bad">
            {fault}
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
            {hint}
          </p>
        )}
      </>
    ),
  }
}

export function TextField({
  name,
  label,
  hint,
  defaultValue,
  ...rest
}: Named & Omit<ComponentPropsWithoutRef<'input'>, 'name'>) {
  const { typed, control, below } = useParts(name, hint)
  return (
    <div>
      <label htmlFor={control.id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input
        key={String(typed)}
        className={box}
        defaultValue={typeof typed === 'string' ? typed : defaultValue}
        {...control}
        {...rest}
      />
      {below}
    </div>
  )
}

export function TextArea({
  name,
  label,
  hint,
  defaultValue,
  ...rest
}: Named & Omit<ComponentPropsWithoutRef<'textarea'>, 'name'>) {
  const { typed, control, below } = useParts(name, hint)
  return (
    <div>
      <label htmlFor={control.id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <textarea
        key={String(typed)}
        rows={3}
        className={box}
        defaultValue={typeof typed === 'string' ? typed : defaultValue}
        {...control}
        {...rest}
      />
      {below}
    </div>
  )
}

type Choice = { value: string; text: string }

export function SelectField({
  name,
  label,
  hint,
  choices,
  defaultValue,
  ...rest
}: Named & { choices: readonly Choice[] } & Omit<ComponentPropsWithoutRef<'select'>, 'name'>) {
  const { typed, control, below } = useParts(name, hint)
  return (
    <div>
      <label htmlFor={control.id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {/* After sending, a form is reset to what React first rendered, so a new default needs a new select. */}
      <select
        key={`${String(typed)} ${String(defaultValue)}`}
        className={box}
        defaultValue={typeof typed === 'string' ? typed : defaultValue}
        {...control}
        {...rest}
      >
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {below}
    </div>
  )
}

/** A checkbox. Unticked, it sends nothing. */
export function CheckField({
  name,
  label,
  hint,
  value = 'on',
  defaultChecked,
  ...rest
}: Named & { value?: string } & Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'value'>) {
  const { isBack, typed, control, below } = useParts(name, hint)
  const checked = !isBack ? defaultChecked : Array.isArray(typed) ? typed.includes(value) : typed === value
  return (
    <div>
      <label htmlFor={control.id} className="flex min-h-11 items-center gap-3 text-sm font-medium">
        <input
          key={String(checked)}
          type="checkbox"
          className="size-5 shrink-0 accent-(--accent)"
          value={value}
          defaultChecked={checked}
          {...control}
          {...rest}
        />
        {label}
      </label>
      <div className="-mt-2 ps-8">{below}</div>
    </div>
  )
}
