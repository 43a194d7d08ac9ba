import { CancellationTable } from '@/components/console/cancellation-table'
import { ConsoleDate } from '@/components/console/console-date'
import { PageHeader } from '@/components/console/page-header'
import { Card } from '@/components/ui/card'
import { openConsole } from '@/lib/auth/open-console'
import { loadOverview } from '@/lib/queries/load-overview'

/** How the merchant's subscriptions are doing. */
export default async function OverviewPage({ params }: PageProps<'/console/[merchant]'>) {
  const visit = await openConsole((await params).merchant)
  const { merchant } = visit
  const overview = await loadOverview(visit)
  const figures = [
    ['Asked to cancel', overview.asked], ['Kept after all', overview.kept],
    ['Payments that failed', overview.failed], ['Recovered since', overview.recovered],
  ] as const
  return (
    <>
      <PageHeader title="Overview" lead="The last twelve months." />
      <dl className="mb-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
        {figures.map(([title, count]) => (
          <div key={title} className="rounded-2xl border border-line bg-surface p-5">
            <dt className="text-sm text-muted">{title}</dt>
            <dd className="mt-1 text-3xl font-semibold">{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6">
        <CancellationTable rows={overview.cancellations} />
        <Card id="cards" title="Cards that expire in the next six months">
          {overview.cards.length === 0 && <p className="text-muted">None.</p>}
          <ul className="grid gap-1">{overview.cards.map(({ month, count }) => <li key={month}>{month}: {count}</li>)}</ul>
        </Card>
        <Card id="comments" title="What customers wrote when they cancelled">
          {overview.comments.length === 0 && <p className="text-muted">Nothing yet.</p>}
          <ul className="grid gap-4">
            {overview.comments.map(({ id, customerId, canceledAt, cancellationComment }) => (
              <li key={id}>
                <p className="whitespace-pre-line">{cancellationComment}</p>
                <p className="text-sm text-muted">
                  <ConsoleDate at={canceledAt} timeZone={merchant.timeZone} /> · <a className="underline" href={`/console/${merchant.id}/customers/${customerId}`}>{customerId}</a>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}
