import type { ReactNode } from 'react'

type FigureProps = {
  /** what is counted */
  title: string
  /** what exactly is counted, in plain words */
  definition: string
  /** several for several currencies, the first one large */
  values: { key: string; value: ReactNode; hint?: ReactNode }[]
  children?: ReactNode
}

/**
 * One figure. Its definition opens with a click, a tap or the keyboard, without JavaScript, and only one is open at a
 * time.
 */
export function Figure({ title, definition, values, children }: FigureProps) {
  return (
    <div className="rounded-2xl border border-line bg-surface p-5">
      <dt className="text-sm text-muted">
        <details name="figure" className="group">
          <summary
            aria-label={`${title}: what it counts`}
            className="-my-1 inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden"
          >
            {title}
            <span
              aria-hidden="true"
              className="grid size-5 place-items-center rounded-full border border-line-strong text-xs group-open:bg-sunken group-open:text-ink"
            >
              ?
            </span>
          </summary>
          <p className="mt-1 mb-3 text-pretty">{definition}</p>
        </details>
      </dt>
      <dd className="mt-1">
        {values.map(({ key, value, hint }, place) => (
          <span key={key} className="block">
            <span className={`block font-semibold tabular-nums ${place === 0 ? 'text-2xl' : 'mt-2 text-lg'}`}>
              {value}
            </span>
            {hint && <span className="block text-sm text-muted">{hint}</span>}
          </span>
        ))}
        {children && <span className="mt-2 block text-sm text-muted">{children}</span>}
      </dd>
    </div>
  )
}
