'use client'

import { useState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import { CheckField } from '../form/fields'

type Plan = { value: string; label: string; chosen: boolean }

/** So many plans fit on a screen without a search. */
const plansAtAGlance = 8

/** Plans to tick. What a search hides is still sent with the form. */
export function PlanList({ plans }: { plans: Plan[] }) {
  const [query, setQuery] = useState('')
  const scripted = useScripted()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const isShown = ({ label }: Plan) => words.every((word) => label.toLowerCase().includes(word))
  const found = plans.filter(isShown).length
  return (
    <>
      {scripted && plans.length > plansAtAGlance && (
        <div className="my-2 grid gap-1">
          <label className="grid gap-1 text-sm font-semibold">
            Find a plan
            <input
              type="search"
              value={query}
              autoComplete="off"
              placeholder="premium, year, EUR…"
              onChange={({ target }) => setQuery(target.value)}
              // Enter would save the form.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              className="min-h-11 w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-base font-normal text-ink placeholder:text-muted sm:text-sm"
            />
          </label>
          <p role="status" className="text-sm text-muted">
            {words.length > 0 && `${found} of ${plans.length} plans`}
          </p>
        </div>
      )}
      <div className="max-h-96 overflow-y-auto">
        {plans.map((plan) => (
          <div key={plan.value} hidden={!isShown(plan)}>
            <CheckField
              name="subscription_update.plans[]"
              value={plan.value}
              defaultChecked={plan.chosen}
              label={plan.label}
            />
          </div>
        ))}
      </div>
    </>
  )
}
