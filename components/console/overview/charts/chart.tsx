'use client'

import dynamic from 'next/dynamic'
import type { BarsProps } from './bars'

// What draws is fetched by the pages that have a chart, once they are there.
const Bars = dynamic(() => import('./bars').then(({ Bars }) => Bars), { ssr: false })

/** A picture of figures that stand beside it as a table as well; without JavaScript there is the table alone. */
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
