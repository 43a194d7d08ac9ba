import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { taskLabel } from '@/lib/texts/labels/task-label'
import type { SubscriptionFacts } from '../subscription/subscription-facts'
import type { SettingRow } from './setting-rows'

/** Leads to pausing a subscription, or to another date of its pause, where that is possible. */
export function pauseRow(session: PortalSession, { actions, subscription }: SubscriptionFacts): SettingRow | null {
  if (!actions.includes('pause')) return null
  const name = taskLabel('pause', subscription, session.configuration, session)
  // The card above says until when a pause lasts.
  return { path: `/subscriptions/${subscription.id}/pause`, name, value: null }
}
