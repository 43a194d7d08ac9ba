import { Badge, type Tone } from '@/components/ui/badge'
import type { CustomerRow } from '@/lib/console/customers/customer-columns'

const looks: Record<string, [Tone, string]> = {
  active: ['good', 'Active'],
  trialing: ['info', 'Trial'],
  past_due: ['bad', 'Past due'],
  unpaid: ['bad', 'Unpaid'],
  card_ends: ['warn', 'Card ends'],
  incomplete: ['warn', 'Incomplete'],
  paused: ['neutral', 'Paused'],
  canceled: ['neutral', 'Ended'],
  incomplete_expired: ['neutral', 'Expired'],
  cancel_scheduled: ['warn', 'Cancels'],
}

export function statusText(status: string): string {
  return looks[status]?.[1] ?? status
}

/** A subscription's status, or what matters more: a pause of collection, a scheduled end, a card that ends too soon. */
export function SubscriptionBadge({
  status,
  scheduled,
  paused,
  cardEnds,
}: Omit<CustomerRow['subscriptions'][number], 'plan'>) {
  const runs = status === 'active' || status === 'trialing'
  const more = paused ? 'paused' : scheduled ? 'cancel_scheduled' : cardEnds ? 'card_ends' : status
  const [tone, text] = looks[runs ? more : status] ?? ['neutral', status]
  return <Badge tone={tone}>{text}</Badge>
}
