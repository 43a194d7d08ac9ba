import type { ReactNode } from 'react'
import { CheckField } from './fields'

type CheckGroupProps = {
  name: string
  legend: string
  choices: readonly { value: string; text: string; hint?: string }[]
  chosen: readonly string[]
  /** said before the boxes */
  before?: ReactNode
  /** said below them */
  below?: ReactNode
}

/** Several of a list, which belong to the switch above them. */
export function CheckGroup({ name, legend, choices, chosen, before, below }: CheckGroupProps) {
  return (
    <fieldset className="ps-8">
      <legend className="text-sm text-muted">{legend}</legend>
      {before}
      {choices.map(({ value, text, hint }) => (
        <CheckField
          key={value}
          name={name}
          value={value}
          label={text}
          defaultChecked={chosen.includes(value)}
          {...(hint && { hint })}
        />
      ))}
      {below}
    </fieldset>
  )
}
