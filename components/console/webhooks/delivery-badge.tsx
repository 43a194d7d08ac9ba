import { Badge } from '@/components/ui/badge'

const looks = { delivered: ['good', 'Delivered'], pending: ['info', 'Pending'], failed: ['bad', 'Failed'] } as const

export function DeliveryBadge({ status }: { status: string }) {
  const [tone, text] = looks[status as keyof typeof looks] ?? ['neutral', status]
  return <Badge tone={tone}>{text}</Badge>
}
