import type { ReactNode } from 'react'

/** Names and values in two columns, or one below the other where long words would break. A fact without a value is left out. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="rounded-2xl border border-line bg-surface px-5 py-2 sm:px-6">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div
              key={name}
              className="grid items-baseline gap-x-4 border-b border-line py-3 last:border-0 min-[24rem]:grid-cols-[6fr_7fr] sm:grid-cols-[16rem_1fr]"
            >
              <dt className="text-muted max-sm:text-sm">{name}</dt>
              <dd className="min-w-0 font-medium text-balance wrap-anywhere">
                {typeof value === 'string' ? <bdi>{value}</bdi> : value}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
