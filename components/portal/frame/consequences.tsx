import { Unbroken } from '@/components/ui/unbroken'

/** The consequences of a task before it is confirmed: the most important one, then the others. */
export function Consequences({ headline, details }: { headline: string; details: readonly string[] }) {
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="text-lg font-semibold text-balance">
        <Unbroken text={headline} />
      </h2>
      <ul className="mt-2 grid gap-2 text-pretty text-muted">
        {details.map((detail) => (
          <li key={detail}>
            <Unbroken text={detail} />
          </li>
        ))}
      </ul>
    </section>
  )
}
