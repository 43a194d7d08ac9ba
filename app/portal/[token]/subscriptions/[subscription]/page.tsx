import { SubscriptionPage } from '@/components/portal/overview/subscription-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { fail, ok } from '@/lib/errors'
import { loadPortal } from '@/lib/mirror/load-portal'
import { portalPage } from '../../portal-page'

export default async function OneSubscription({ params }: PageProps<'/portal/[token]/subscriptions/[subscription]'>) {
  const { token, subscription: id } = await params
  return portalPage({
    token,
    path: `/subscriptions/${id}`,
    opened: await openSession(token),
    async load(session) {
      const portal = await loadPortal(session)
      if (!portal.ok) return portal
      const subscription = portal.value.subscriptions.find((each) => each.id === id)
      return subscription ? ok({ portal: portal.value, subscription }) : fail('not_found')
    },
    render: (session, view) => <SubscriptionPage session={session} {...view} />,
  })
}
