import type { PortalEvent } from '@/lib/db/generated/client'

type Told = Pick<PortalEvent, 'type' | 'occurredAt' | 'customerId' | 'data'>

/** What an endpoint is told of an event, as the specification has it: type, timestamp, data. The same at every attempt. */
export function webhookMessage({ type, occurredAt, customerId, data }: Told) {
  return { type, timestamp: occurredAt.toISOString(), data: { customer: customerId, ...(data as object) } }
}
