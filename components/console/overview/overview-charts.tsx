import type { OverviewPart } from '@/lib/console/overview/load-overview'
import type { ReasonName } from '@/lib/console/overview/load-reasons'
import type { OverviewFigures } from '@/lib/console/overview/load-figures'
import type { OverviewPeriod } from '@/lib/console/overview/overview-range'
import { CancellationTable } from './cancellation-table'
import { ChartCard } from './charts/chart-card'
import { monthText } from './month-text'
import { partNames, partText } from './part-text'
import { RevenueCharts } from './revenue-charts'

type OverviewChartsProps = {
  period: OverviewPeriod
  reasons: ReasonName[]
  parts: OverviewPart[]
  cards: { month: string; count: number }[]
  figures: OverviewFigures
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
const share = (part: number, whole: number) => (whole === 0 ? '' : ` (${Math.round((part / whole) * 100)} %)`)

/** What happened in a period, drawn. A chart without anything to see is left out; a single reason is nothing to see. */
export function OverviewCharts({ period, reasons: names, parts, cards, figures }: OverviewChartsProps) {
  const { range } = period
  const rows = (of: (part: OverviewPart) => number[]) =>
    parts.map((part) => ({ name: partText(part.from, range), values: of(part) }))
  const rowName = partNames[range]
  const cancelled = ({ cancellations }: OverviewPart) => sum(Object.values(cancellations))
  const all = sum(parts.map(cancelled))
  const reasons = names
    .map(({ id, text }) => ({
      name: text,
      values: [sum(parts.map(({ cancellations }) => cancellations[id] ?? 0))],
    }))
    .filter(({ values }) => values[0])
    .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const [asked, kept] = [sum(parts.map((part) => part.asked)), sum(parts.map((part) => part.kept))]
  const [failed, recovered] = [sum(parts.map((part) => part.failed)), sum(parts.map((part) => part.recovered))]
  const expiring = sum(cards.map((card) => card.count))
  return (
    <div className="grid gap-6 empty:hidden xl:grid-cols-2 xl:[&>:first-child:nth-last-child(odd)]:col-span-2">
      <RevenueCharts figures={figures} period={period} />
      <ChartCard
        id="by-month"
        title={`Cancellations by ${rowName.toLowerCase()}`}
        rowName={rowName}
        series={['Cancelled']}
        rows={rows((part) => [cancelled(part)])}
        summary={`${count(all, 'subscription was', 'subscriptions were')} cancelled.`}
        table={<CancellationTable reasons={names} parts={parts} range={range} />}
      />
      <ChartCard
        id="by-reason"
        title="Cancellations by reason"
        rowName="Reason"
        series={['Cancelled']}
        rows={reasons.length > 1 ? reasons : []}
        lying
        summary={reasons[0] && `Most often: ${reasons[0].name}${share(reasons[0].values[0] ?? 0, all)}.`}
      />
      <ChartCard
        id="kept"
        title="Kept after a request to cancel"
        rowName={rowName}
        series={['Asked', 'Kept']}
        rows={rows((part) => [part.asked, part.kept])}
        summary={`${count(asked, 'request')} to cancel; ${count(kept, 'subscription was', 'subscriptions were')} kept after all${share(kept, asked)}.`}
      />
      <ChartCard
        id="recovered"
        title="Failed payments recovered"
        rowName={rowName}
        series={['Failed', 'Recovered']}
        rows={rows((part) => [part.failed, part.recovered])}
        summary={`${count(failed, 'payment')} failed; ${recovered.toLocaleString('en')} paid since${share(recovered, failed)}.`}
      />
      <ChartCard
        id="cards"
        title="Expiring cards"
        rowName="Month"
        series={['Cards']}
        rows={cards.map((card) => ({ name: monthText(card.month), values: [card.count] }))}
        summary={`${count(expiring, 'card expires', 'cards expire')} in the next six months.`}
      />
    </div>
  )
}
