import type { PortalFeatures } from '@/lib/billing/portal-features'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { isPauseAhead } from '@/lib/billing/tasks/pause/is-pause-ahead'
import { pauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import { resumedKind } from '@/lib/billing/tasks/pause/resumed-kind'
import type { Action } from '@/lib/billing/tasks/available-actions'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { cancelLabel } from './cancel-label'
import type { Reader } from '../state-text'

/** What a task is called for a subscription: on its button, and as the title of its page. */
export function taskLabel(
  task: Exclude<Action, 'payment_method'> | 'discount',
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionCancel' | 'subscriptionPause'>,
  reader: Reader & { now: Date },
): string {
  const { locale, now } = reader
  if (task === 'cancel') return cancelLabel(subscription, features, reader)
  if (task === 'pause') {
    const t = translator(locale, 'pause')
    if (isOwnPause(subscription)) return t('change')
    return t(pauseKind(subscription, features) === 'service' ? 'service.action' : 'action')
  }
  if (task === 'resume') {
    const t = translator(locale, 'resume')
    if (isPauseAhead(subscription, now)) return t('undo')
    return t(resumedKind(subscription) === 'payments' ? 'payments.action' : 'action')
  }
  return translator(locale, task)('action')
}
