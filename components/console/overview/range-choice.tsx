import type { OverviewRange } from '@/lib/console/overview/overview-range'

export const rangeTexts: Record<OverviewRange, string> = {
  '7d': '7 days',
  '30d': '30 days',
  '13w': '13 weeks',
  '12m': '12 months',
}

/** The ranges as links, so that each has its address. */
export function RangeChoice({ home, range }: { home: string; range: OverviewRange }) {
  return (
    <nav aria-label="Range" className="flex rounded-lg border border-line-strong bg-surface p-1">
      {Object.entries(rangeTexts).map(([each, text]) => (
        <a
          key={each}
          href={`${home}?range=${each}`}
          aria-current={each === range ? 'page' : undefined}
          className="inline-flex min-h-9 items-center rounded-md px-3 text-sm whitespace-nowrap text-muted hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
