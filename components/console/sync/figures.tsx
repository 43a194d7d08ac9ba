import type { ReactNode } from 'react'

type FiguresProps = { figures: { title: string; value: ReactNode; hint?: ReactNode }[] }

export function Figures({ figures }: FiguresProps) {
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {figures.map(({ title, value, hint }) => (
        <div key={title} className="rounded-2xl border border-line bg-surface p-5">
          <dt className="text-sm text-muted">{title}</dt>
          <dd className="mt-1">
            <span className="block text-3xl font-semibold">{value}</span>
            {hint && <span className="block text-sm text-muted">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
