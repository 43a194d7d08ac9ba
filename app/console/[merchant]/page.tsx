import { CancellationComments } from '@/components/console/overview/cancellation-comments'
import { OverviewCharts } from '@/components/console/overview/overview-charts'
import { PageHeader } from '@/components/console/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadOverview } from '@/lib/console/overview/load-overview'

export default async function OverviewPage({ params }: PageProps<'/console/[merchant]'>) {
  const visit = await openConsole((await params).merchant)
  const { merchant } = visit
  const { months, cards, comments } = await loadOverview(visit)
  const files = `/console/${merchant.id}/overview`
  return (
    <>
      <PageHeader
        title="Overview"
        lead="The last twelve months."
        aside={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`${files}/months.csv`} download>
              <Icon name="download" /> Figures (CSV)
            </ButtonLink>
            <ButtonLink href={`${files}/cancellations.csv`} download>
              <Icon name="download" /> Cancellations (CSV)
            </ButtonLink>
          </div>
        }
      />
      <div className="grid gap-6">
        <OverviewCharts months={months} cards={cards} />
        <CancellationComments merchant={merchant} comments={comments} />
      </div>
    </>
  )
}
