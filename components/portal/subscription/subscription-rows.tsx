import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'
import { foldRows } from './fold-rows'
import { primaryAction } from './primary-action'
import type { SubscriptionFacts } from './subscription-facts'
import { SubscriptionRow } from './subscription-row'

type SubscriptionRowsProps = {
  session: PortalSession
  id: string
  heading: string
  rows: SubscriptionFacts[]
  /** the id of the subscription with the page's one primary button */
  primary: string | null
  /** whether a long list is shown whole */
  unfolded: boolean
}

/** Subscriptions as rows, the first of them where there are many, and a link that shows all. */
export function SubscriptionRows({ session, id, heading, rows, primary, unfolded }: SubscriptionRowsProps) {
  const { shown, left } = foldRows(rows, { needs: needsCustomer, unfolded })
  return (
    <Card id={id} title={heading}>
      <ul className="-mt-3">
        {shown.map((facts) => (
          <SubscriptionRow
            key={facts.subscription.id}
            session={session}
            facts={facts}
            first={facts.subscription.id === primary}
          />
        ))}
      </ul>
      {left > 0 && (
        <ButtonLink href={`/portal/${session.token}?subscriptions=all#${id}`} className="mt-4 max-sm:w-full">
          {translator(session.locale, 'portal')('subscription.showAll', { count: rows.length })}
        </ButtonLink>
      )}
    </Card>
  )
}

/** Whether a subscription needs something of the customer. Another plan is only on offer. */
export function needsCustomer({ actions }: SubscriptionFacts): boolean {
  const primary = primaryAction(actions, { asksForMethod: false, warnsOfExpiry: false })
  return primary !== null && primary !== 'update'
}
