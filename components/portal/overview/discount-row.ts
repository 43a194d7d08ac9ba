import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { discountRefusal } from '@/lib/billing/tasks/codes/discount-refusal'
import { translator } from '@/lib/i18n'
import type { SubscriptionFacts } from '../subscription/subscription-facts'
import type { SettingRow } from './setting-rows'

/** Leads to using a promotion code, where the merchant lets customers and the subscription takes one. */
export function discountRow(
  { configuration, readOnly, locale }: PortalSession,
  { subscription, waiting }: SubscriptionFacts,
): SettingRow | null {
  if (readOnly || discountRefusal(subscription, configuration)) return null
  if (waiting.some(({ kind }) => kind === 'discount')) return null
  const t = translator(locale, 'discount')
  return { path: `/subscriptions/${subscription.id}/discount`, name: t('action'), value: t('rowHint') }
}
