import type { ReactNode } from 'react'

type FeatureGroupProps = { id: string; title: string; children: ReactNode }

/** A section of a long form, which the list of sections leads to. */
export function FeatureGroup({ id, title, children }: FeatureGroupProps) {
  return (
    <fieldset id={id} className="grid min-w-0 scroll-mt-4 gap-4 rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="text-sm font-semibold text-muted">
        {title}
      </p>
      {children}
    </fieldset>
  )
}
