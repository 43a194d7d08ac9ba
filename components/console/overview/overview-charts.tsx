import { cancellationReasons } from '@/lib/billing/tasks/cancellation-reasons'
import type { OverviewMonth } from '@/lib/console/overview/load-overview'
import { CancellationTable } from './cancellation-table'
import { ChartCard } from './charts/chart-card'
import { monthText } from './month-text'
import { reasonText } from './reason-text'

type OverviewChartsProps = { months: OverviewMonth[]; cards: { month: string; count: number }[] }

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
const share = (part: number, whole: number) => (whole === 0 ? '' : ` (${Math.round((part / whole) * 100)} %)`)

export function OverviewCharts({ months, cards }: OverviewChartsProps) {
  const rows = (of: (month: OverviewMonth) => number[]) =>
    months.map((month) => ({ name: monthText(month.month), values: of(month) }))
  const cancelled = ({ cancellations }: OverviewMonth) => sum(Object.values(cancellations))
  const all = sum(months.map(cancelled))
  const reasons = cancellationReasons
    .map((reason) => ({
      name: reasonText(reason),
      values: [sum(months.map(({ cancellations }) => cancellations[reason]))],
    }))
    .filter(({ values }) => values[0])
    .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const [asked, kept] = [sum(months.map((month) => month.asked)), sum(months.map((month) => month.kept))]
  const [failed, recovered] = [sum(months.map((month) => month.failed)), sum(months.map((month) => month.recovered))]
  const expiring = sum(cards.map((card) => card.count))
  return (
    <div className="grid gap-6 xl:grid-cols-2 xl:[&>:first-child]:col-span-2">
      <ChartCard
        id="by-month"
        title="Cancellations by month"
        rowName="Month"
        series={['Cancelled']}
        rows={rows((month) => [cancelled(month)])}
        summary={
          all === 0 ? 'Nobody has cancelled.' : `${count(all, 'subscription was', 'subscriptions were')} cancelled.`
        }
        table={<CancellationTable months={months} />}
      />
      <ChartCard
        id="by-reason"
        title="Cancellations by reason"
        rowName="Reason"
        series={['Cancelled']}
        rows={reasons}
        lying
        summary={
          reasons[0] ? `Most often: ${reasons[0].name}${share(reasons[0].values[0] ?? 0, all)}.` : 'No reasons yet.'
        }
      />
      <ChartCard
        id="kept"
        title="Kept after a request to cancel"
        rowName="Month"
        series={['Asked', 'Kept']}
        rows={rows((month) => [month.asked, month.kept])}
        summary={
          asked + kept === 0
            ? 'Nobody has asked to cancel in the portal.'
            : `${count(asked, 'request')} to cancel; ${count(kept, 'subscription was', 'subscriptions were')} kept after all${share(kept, asked)}.`
        }
      />
      <ChartCard
        id="recovered"
        title="Failed payments recovered"
        rowName="Month"
        series={['Failed', 'Recovered']}
        rows={rows((month) => [month.failed, month.recovered])}
        summary={
          failed === 0
            ? 'No payment has failed.'
            : `${count(failed, 'payment')} failed; ${recovered.toLocaleString('en')} paid since${share(recovered, failed)}.`
        }
      />
      <ChartCard
        id="cards"
        title="Expiring cards"
        rowName="Month"
        series={['Cards']}
        rows={cards.map((card) => ({ name: monthText(card.month), values: [card.count] }))}
        summary={
          expiring === 0
            ? 'None in the next six months.'
            : `${count(expiring, 'card expires', 'cards expire')} in the next six months.`
        }
      />
    </div>
  )
}
