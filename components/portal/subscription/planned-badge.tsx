import { Badge } from '@/components/ui/badge'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { plannedText } from '@/lib/texts/plans/planned-text'

/** That a change is set, in a few words; nothing where none is. */
export function PlannedBadge({ session, subscription }: { session: PortalSession; subscription: Subscription }) {
  const { plannedChange: planned } = subscription
  if (!planned || !plannedText(subscription, session)) return null
  const t = translator(session.locale, 'update')
  const text =
    planned.type === 'pending_update'
      ? t('waiting')
      : t('badge', { date: formatDate(planned.at, { ...session, style: 'medium' }) })
  return <Badge tone="info">{text}</Badge>
}
