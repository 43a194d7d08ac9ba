import { PageHeader } from '@/components/console/page-header'
import { openConsole } from '@/lib/auth/open-console'

/** How the merchant's subscriptions are doing. */
export default async function OverviewPage({ params }: PageProps<'/console/[merchant]'>) {
  const { merchant } = await openConsole((await params).merchant)
  return <PageHeader title="Overview" lead={merchant.name} />
}
