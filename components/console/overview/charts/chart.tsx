'use client'

import dynamic from 'next/dynamic'
import type { BarsProps } from './bars'

// Only pages with a chart load the library, after they are shown.
const Bars = dynamic(() => import('./bars').then(({ Bars }) => Bars), { ssr: false })

/** A chart of figures that a table also shows. Without JavaScript there is only the table. */
export function Chart({ label, ...bars }: BarsProps & { label: string }) {
  const rows = bars.rows.length
  return (
    <div
      role="img"
      aria-label={label}
      className={`noscript:hidden ${bars.lying && rows > 6 ? 'h-80' : 'h-60'}`}
      data-chart
    >
      <Bars {...bars} />
    </div>
  )
}
