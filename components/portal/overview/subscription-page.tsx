import { ButtonLink } from '@/components/ui/button'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { BackLink } from '../frame/back-link'
import { PortalFrame } from '../frame/portal-frame'
import { OneSubscription } from './one-subscription'

type SubscriptionPageProps = { session: PortalSession; portal: Portal; subscription: Subscription }

/** The page of one among several subscriptions, with those of the latest invoices that are its own. */
export function SubscriptionPage({ session, portal, subscription }: SubscriptionPageProps) {
  const { token, locale, configuration } = session
  const listed = configuration.invoiceHistory.enabled
  const own = portal.latestInvoices.filter(({ subscriptionId }) => subscriptionId === subscription.id)
  return (
    <PortalFrame
      session={session}
      path={`/subscriptions/${subscription.id}`}
      title={planName(subscription)}
      linksBelow={false}
    >
      <BackLink session={session} />
      <OneSubscription
        session={session}
        portal={portal}
        subscription={subscription}
        invoices={listed && own.length > 0 ? own : null}
        ofCustomer={false}
      >
        {/* Older ones may be its own. */}
        {listed && own.length === 0 && portal.latestInvoices.length > 0 && (
          <div>
            <ButtonLink href={`/portal/${token}/invoices`}>{translator(locale, 'portal')('invoices.all')}</ButtonLink>
          </div>
        )}
      </OneSubscription>
    </PortalFrame>
  )
}
