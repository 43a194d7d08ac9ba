import type { PortalEvent } from '@/lib/db/generated/client'

type Told = Pick<PortalEvent, 'type' | 'occurredAt' | 'customerId' | 'data'>

/**
 * The message that an endpoint gets of an event: type, timestamp and data, as the specification has it. Equal at every
 * attempt.
 */
export function webhookMessage({ type, occurredAt, customerId, data }: Told) {
  return { type, timestamp: occurredAt.toISOString(), data: { customer: customerId, ...(data as object) } }
}
