import type { ReactNode } from 'react'

type CardProps = {
  id: string
  title: ReactNode
  /** the id of an element that tells this card from others with the same title */
  nameId?: string
  aside?: ReactNode
  children: ReactNode
}

/** A titled section. Its heading names the region for screen readers. */
export function Card({ id, title, nameId, aside, children }: CardProps) {
  return (
    <section
      aria-labelledby={nameId ? `${id} ${nameId}` : id}
      className="min-w-0 rounded-2xl border border-line bg-surface p-4 sm:p-6"
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:mb-3">
        <h2 id={id} className="text-sm font-semibold text-muted">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
