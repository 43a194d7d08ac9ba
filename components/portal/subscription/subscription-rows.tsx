import { Card } from '@/components/ui/card'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { SubscriptionFacts } from './subscription-facts'
import { SubscriptionRow } from './subscription-row'

type SubscriptionRowsProps = {
  session: PortalSession
  id: string
  heading: string
  rows: SubscriptionFacts[]
  /** the id of the subscription with the page's one primary button */
  primary: string | null
}

export function SubscriptionRows({ session, id, heading, rows, primary }: SubscriptionRowsProps) {
  return (
    <Card id={id} title={heading}>
      <ul className="-mt-3">
        {rows.map((facts) => (
          <SubscriptionRow
            key={facts.subscription.id}
            session={session}
            facts={facts}
            first={facts.subscription.id === primary}
          />
        ))}
      </ul>
    </Card>
  )
}
