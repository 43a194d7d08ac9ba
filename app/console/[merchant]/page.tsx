import { AttentionList } from '@/components/console/overview/attention-list'
import { CancellationComments } from '@/components/console/overview/cancellation-comments'
import { OverviewCharts } from '@/components/console/overview/overview-charts'
import { OverviewFigures } from '@/components/console/overview/overview-figures'
import { OverviewFiles } from '@/components/console/overview/overview-files'
import { PageHeader } from '@/components/console/frame/page-header'
import { RangeChoice } from '@/components/console/overview/range-choice'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadAttention } from '@/lib/console/overview/load-attention'
import { loadFigures } from '@/lib/console/overview/load-figures'
import { loadOverview } from '@/lib/console/overview/load-overview'
import { overviewPeriod, readOverviewRange } from '@/lib/console/overview/overview-range'

export default async function OverviewPage({ params, searchParams }: PageProps<'/console/[merchant]'>) {
  const { merchant, now } = await openConsole((await params).merchant)
  const range = readOverviewRange((await searchParams).range)
  const period = overviewPeriod(range, now, merchant.timeZone)
  const [attention, figures, { reasons, parts, cards, comments }] = await Promise.all([
    loadAttention({ merchant }),
    loadFigures({ merchant, period }),
    loadOverview({ merchant, now, period }),
  ])
  const home = `/console/${merchant.id}`
  return (
    <>
      <PageHeader title="Overview" aside={<RangeChoice home={home} range={range} />} />
      <div className="grid gap-6">
        <AttentionList home={home} attention={attention} />
        <OverviewFigures home={home} figures={figures} range={range} />
        <OverviewCharts period={period} reasons={reasons} parts={parts} cards={cards} figures={figures} />
        <CancellationComments merchant={merchant} comments={comments} />
        <OverviewFiles files={`${home}/overview`} locale={merchant.defaultLocale} />
      </div>
    </>
  )
}
