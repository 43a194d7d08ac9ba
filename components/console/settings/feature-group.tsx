import type { ReactNode } from 'react'

export function FeatureGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="text-sm font-semibold text-muted">
        {title}
      </p>
      {children}
    </fieldset>
  )
}
