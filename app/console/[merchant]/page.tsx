import { CancellationComments } from '@/components/console/overview/cancellation-comments'
import { OverviewCharts } from '@/components/console/overview/overview-charts'
import { OverviewFiles } from '@/components/console/overview/overview-files'
import { PageHeader } from '@/components/console/frame/page-header'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadOverview } from '@/lib/console/overview/load-overview'

export default async function OverviewPage({ params }: PageProps<'/console/[merchant]'>) {
  const visit = await openConsole((await params).merchant)
  const { merchant } = visit
  const { months, cards, comments } = await loadOverview(visit)
  return (
    <>
      <PageHeader
        title="Overview"
        lead="The last twelve months."
        aside={<OverviewFiles files={`/console/${merchant.id}/overview`} locale={merchant.defaultLocale} />}
      />
      <div className="grid gap-6">
        <OverviewCharts months={months} cards={cards} />
        <CancellationComments merchant={merchant} comments={comments} />
      </div>
    </>
  )
}
