import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { formatDate, translator } from '@/lib/i18n'
import { taskLabel } from '@/lib/texts/labels/task-label'
import type { SubscriptionFacts } from '../subscription/subscription-facts'
import type { SettingRow } from './setting-rows'

/** Leads to pausing a subscription, or to another date of its pause, where that is possible. */
export function pauseRow(
  session: PortalSession,
  { actions, subscription, state }: SubscriptionFacts,
): SettingRow | null {
  if (!actions.includes('pause')) return null
  const resumesAt = state.kind === 'paused' ? state.resumesAt : null
  const date = resumesAt && formatDate(resumesAt, session)
  return {
    path: `/subscriptions/${subscription.id}/pause`,
    name: taskLabel('pause', subscription, session.configuration, session),
    value: date && translator(session.locale, 'portal')('state.pausingUntil', { date }),
  }
}
