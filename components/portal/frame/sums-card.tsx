import type { ChargeRow } from '@/lib/texts/part-row'
import { SumRow } from './sum-row'

/** What an amount consists of, under its title; nothing without rows. */
export function SumsCard({ id, title, rows }: { id: string; title: string; rows: readonly ChargeRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id={id} className="font-semibold text-balance">
        {title}
      </h2>
      <dl className="mt-2 grid text-sm">
        {rows.map((row, index) => (
          <SumRow key={index} {...row} />
        ))}
      </dl>
    </section>
  )
}
