import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Table } from '../../table/table'
import type { BarsProps } from './bars'
import { Chart } from './chart'

type ChartCardProps = BarsProps & {
  id: string
  title: string
  /** what a row is: 'Month', 'Reason' */
  rowName: string
  /** what the chart shows, in one sentence */
  summary: ReactNode
  /** replaces the table of the chart's figures */
  table?: ReactNode
}

/** Nothing where every value is zero. */
export function ChartCard({ id, title, rowName, summary, table, ...bars }: ChartCardProps) {
  const { rows, series } = bars
  if (rows.every(({ values }) => values.every((value) => value === 0))) return null
  return (
    <Card id={id} title={title}>
      <p className="mb-4">{summary}</p>
      <Chart {...bars} label={`Chart: ${title}. Its figures are in the table below.`} />
      {series.length > 1 && <Legend series={series} />}
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-accent-text underline-offset-4 hover:underline">
          As a table<span className="sr-only">: {title}</span>
        </summary>
        {table ?? (
          <Table
            caption={title}
            head={[
              rowName,
              ...series.map((name) => (
                <span key={name} className="block text-end">
                  {name}
                </span>
              )),
            ]}
            onPhone="fits"
          >
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row" className="text-start font-medium">
                  {name}
                </th>
                {values.map((value, place) => (
                  <td key={place} className="text-end">
                    {value.toLocaleString('en')}
                  </td>
                ))}
              </tr>
            ))}
          </Table>
        )}
      </details>
    </Card>
  )
}

function Legend({ series }: { series: string[] }) {
  return (
    <p className="mt-2 flex flex-wrap justify-center gap-5 text-sm noscript:hidden">
      {series.map((name, place) => (
        <span key={name} className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className={`size-3.5 rounded-sm border-2 border-accent ${place === 0 ? 'bg-accent' : ''}`}
          />{' '}
          {name}
        </span>
      ))}
    </p>
  )
}
