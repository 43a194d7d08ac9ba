import { Badge, type Tone } from '@/components/ui/badge'

const looks: Record<string, [Tone, string]> = {
  active: ['good', 'Active'],
  trialing: ['info', 'Trial'],
  past_due: ['bad', 'Past due'],
  unpaid: ['bad', 'Unpaid'],
  incomplete: ['warn', 'Incomplete'],
  paused: ['neutral', 'Paused'],
  canceled: ['neutral', 'Canceled'],
  incomplete_expired: ['neutral', 'Expired'],
  cancel_scheduled: ['warn', 'Cancels'],
}

export function statusText(status: string): string {
  return looks[status]?.[1] ?? status
}

/** A subscription's status, or what matters more: a scheduled end, a pause of collection. */
export function SubscriptionBadge({
  status,
  scheduled,
  paused,
}: {
  status: string
  scheduled: boolean
  paused: boolean
}) {
  const runs = status === 'active' || status === 'trialing'
  const [tone, text] = looks[runs && paused ? 'paused' : runs && scheduled ? 'cancel_scheduled' : status] ?? [
    'neutral',
    status,
  ]
  return <Badge tone={tone}>{text}</Badge>
}
