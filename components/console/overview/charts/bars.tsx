'use client'

import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

type BarRow = { name: string; values: number[] }

export type BarsProps = {
  rows: BarRow[]
  /** the names of a row's values, in their order; at most two */
  series: string[]
  /** horizontal bars, for rows with long names */
  lying?: boolean
  /** long numbers, shortened on the bars: 1.2K */
  compact?: boolean
}

// Two series are told apart as filled and hollow, as in the legend, and not by colour.
const looks = [
  { fill: 'var(--accent)', stroke: 'var(--accent)' },
  { fill: 'var(--surface)', stroke: 'var(--accent-text)' },
]
const plain = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const small = { fontSize: 12, fill: 'var(--muted)' }

/** Bars with their values on them. They are drawn in the browser only, because recharts uses style attributes. */
export function Bars({ rows, series, lying = false, compact = false }: BarsProps) {
  // Thirty long numbers beside each other could not be read.
  const hasRoom = !compact || rows.length <= 13
  const data = rows.map(({ name, values }) => ({
    name,
    ...Object.fromEntries(values.map((value, place) => [`v${place}`, value])),
  }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        layout={lying ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        barGap={2}
        margin={{ top: 18, right: lying ? 32 : 4, bottom: 0, left: lying ? 0 : 4 }}
      >
        {!lying && <CartesianGrid vertical={false} stroke="var(--line)" />}
        {lying ? (
          <YAxis
            type="category"
            dataKey="name"
            width={150}
            tick={small}
            tickLine={false}
            axisLine={false}
            interval={0}
          />
        ) : (
          <XAxis
            dataKey="name"
            tick={small}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            interval="preserveStartEnd"
            minTickGap={4}
          />
        )}
        {lying ? <XAxis type="number" hide allowDecimals={false} /> : <YAxis hide allowDecimals={false} />}
        <Tooltip
          cursor={{ fill: 'var(--sunken)' }}
          isAnimationActive={false}
          formatter={(value) => plain.format(Number(value))}
          contentStyle={{
            background: 'var(--surface)',
            border: '1px solid var(--line-strong)',
            borderRadius: 8,
            fontSize: 13,
          }}
          labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
          itemStyle={{ color: 'var(--ink)' }}
        />
        {series.map((name, place) => (
          <Bar
            key={name}
            name={name}
            dataKey={`v${place}`}
            {...looks[place]}
            strokeWidth={1.5}
            radius={lying ? [0, 4, 4, 0] : [4, 4, 0, 0]}
            maxBarSize={lying ? 18 : 36}
            isAnimationActive={false}
          >
            {hasRoom && (
              <LabelList
                dataKey={`v${place}`}
                position={lying ? 'right' : 'top'}
                formatter={(value) => (Number(value) > 0 ? (compact ? short : plain).format(Number(value)) : '')}
                {...small}
              />
            )}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
