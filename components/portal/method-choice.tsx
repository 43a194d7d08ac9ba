'use client'

import { useTyped } from './action-form'

type MethodChoiceProps = {
  legend: string
  /** the id of the one chosen at first */
  chosen: string | undefined
  methods: { id: string; name: string; expiry: string | null }[]
}

/** Which of the stored payment methods is charged. */
export function MethodChoice({ legend, chosen, methods }: MethodChoiceProps) {
  const typed = useTyped('paymentMethod')
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {methods.map(({ id, name, expiry }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input
            type="radio" name="paymentMethod" value={id} defaultChecked={(typed ?? chosen) === id}
            className="size-5 shrink-0 accent-accent"
          />
          <span>{name}{expiry && <span className="ml-2 text-sm text-muted">{expiry}</span>}</span>
        </label>
      ))}
    </fieldset>
  )
}
