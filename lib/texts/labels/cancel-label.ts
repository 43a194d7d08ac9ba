import type { PortalFeatures } from '@/lib/billing/portal-features'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { cancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import type { Reader } from '../state-text'

/** What cancelling is called: where an end is set already, it only comes earlier. */
export function cancelLabel(
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionCancel'>,
  reader: Reader & { now: Date },
): string {
  const t = translator(reader.locale, 'cancel')
  const { endsAt, immediate, alreadySet } = cancellationOutcome(subscription, features, [], reader.now)
  if (!scheduledEnd(subscription) || alreadySet) return t('action')
  return immediate ? t('actionNow') : t('actionEarlier', { date: formatDate(endsAt, { ...reader, style: 'medium' }) })
}
