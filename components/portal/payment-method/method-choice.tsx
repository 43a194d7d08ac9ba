'use client'

import type { ReactNode } from 'react'
import { useTyped } from '../form/action-form'

type MethodChoiceProps = {
  legend: string
  /** the id of the one chosen at first */
  chosen: string | undefined
  /** `isUsable`: whether it can be chosen; true where it is not said */
  methods: { id: string; label: ReactNode; isUsable?: boolean }[]
  onChoose?: (id: string) => void
}

/** The choice of the stored payment method that is charged. */
export function MethodChoice({ legend, chosen, methods, onChoose }: MethodChoiceProps) {
  const typed = useTyped('paymentMethod')
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{legend}</legend>
      <div className="mt-3 grid gap-2">
        {methods.map(({ id, label, isUsable = true }) => (
          <label
            key={id}
            className="flex min-h-14 cursor-pointer items-center gap-2 rounded-xl border border-line bg-surface px-2 py-2 min-[24rem]:gap-3 min-[24rem]:px-3 sm:gap-4 sm:px-4 has-checked:border-accent-text has-checked:bg-sunken"
          >
            <input
              type="radio"
              name="paymentMethod"
              value={id}
              required
              className="size-5 shrink-0 accent-(--accent-text)"
              disabled={!isUsable}
              defaultChecked={(typed ?? chosen) === id}
              onChange={() => onChoose?.(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
