import type { ReactNode } from 'react'

type CardProps = { id: string; title: ReactNode; aside?: ReactNode; children: ReactNode }

/** A titled section; its heading names the region for screen readers. */
export function Card({ id, title, aside, children }: CardProps) {
  return (
    <section aria-labelledby={id} className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-sm font-semibold text-muted">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
