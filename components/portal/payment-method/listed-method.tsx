import { Badge } from '@/components/ui/badge'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { MethodInUse } from '@/lib/billing/payment-methods/methods-in-use'
import type { OfferedMethod } from '@/lib/billing/payment-methods/offered-methods'
import { translator } from '@/lib/i18n'
import { MethodLabel } from './method-label'
import { joinList } from '@/lib/i18n/punctuation'

type ListedMethodProps = Pick<OfferedMethod, 'method' | 'declined'> & {
  session: PortalSession
  /** the methods that are charged now */
  uses: MethodInUse[]
}

/** A stored method in the list of all: what it is, whether it is charged now, and whether it was declined. */
export function ListedMethod({ session, method, declined, uses }: ListedMethodProps) {
  const t = translator(session.locale, 'paymentMethod')
  const use = uses.find((each) => each.method?.id === method.id)
  return (
    <MethodLabel session={session} method={method} declined={declined}>
      {use && (
        <Badge tone={declined ? 'neutral' : 'good'}>
          {use.plans.length > 0 ? t('chargedFor', { plan: joinList(use.plans, session.locale) }) : t('charged')}
        </Badge>
      )}
    </MethodLabel>
  )
}
