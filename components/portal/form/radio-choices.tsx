'use client'

import { useTyped } from './action-form'

type RadioChoicesProps = {
  name: string
  legend: string
  choices: { value: string; text: string }[]
  /** until something was chosen */
  chosen?: string
  required?: boolean
}

/** One of several. What was chosen before a failure is kept. */
export function RadioChoices({ name, legend, choices, chosen, required = false }: RadioChoicesProps) {
  const typed = useTyped(name) ?? chosen
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={name}
            value={value}
            required={required}
            defaultChecked={typed === value}
            className="size-5 shrink-0 accent-accent"
          />
          <bdi>{text}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
