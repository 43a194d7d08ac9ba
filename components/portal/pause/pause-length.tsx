'use client'

import { useTyped } from '../form/action-form'

type PauseLengthProps = { legend: string; choices: { value: string; text: string }[]; chosen: string }

/** How long the pause lasts: one of the lengths with its last day. What was chosen before a failure is kept. */
export function PauseLength({ legend, choices, chosen }: PauseLengthProps) {
  const typed = useTyped('length') ?? chosen
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="length"
            value={value}
            required
            defaultChecked={typed === value}
            className="size-5 shrink-0 accent-accent"
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
