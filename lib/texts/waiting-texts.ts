import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import { formatDate, translator } from '@/lib/i18n'
import type { Reader } from './state-text'

/** Says of each request that waits when it was received, oldest first, and what the page still shows. */
export function waitingTexts(requests: readonly SubscriptionRequest[], reader: Reader): string[] {
  const t = translator(reader.locale, 'portal')
  const received = requests
    .filter(({ waits }) => waits)
    .toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
    .map(({ kind, receivedAt }) =>
      t(`waiting.${kind}`, { time: formatDate(receivedAt, { ...reader, style: 'moment' }) }),
    )
  return received.length > 0 ? [...received, t('waiting.hint')] : []
}
