import { Badge } from '@/components/ui/badge'

const reasons: Record<string, string> = {
  gone: 'Disabled: it answered 410',
  failing: 'Disabled: it kept failing',
  by_merchant: 'Off',
}

/** Whether an endpoint receives events, and if not, why. */
export function EndpointBadge({
  disabledAt,
  disabledReason,
}: {
  disabledAt: Date | null
  disabledReason: string | null
}) {
  if (!disabledAt) return <Badge tone="good">On</Badge>
  return (
    <Badge tone={disabledReason === 'by_merchant' ? 'neutral' : 'bad'}>{reasons[disabledReason ?? ''] ?? 'Off'}</Badge>
  )
}
