import type { Job } from '@/lib/jobs/job'
import { syncJob } from '../customer/sync-job'
import { eventFamily } from './event-family'

type Ref = {
  merchantId: string
  eventId: string
  type: string
  customerId: string | null
  /** whether its object names a request of ours, which waits for the event */
  carriesIntent: boolean
}

/** The job that acts on an event; null where nothing acts on its type. */
export function eventJob({ merchantId, eventId, type, customerId, carriesIntent }: Ref): Job | null {
  const family = eventFamily(type)
  if (family === null) return null
  if (family === 'customer' && customerId && !(carriesIntent && type === 'payment_intent.succeeded'))
    return syncJob({ merchantId, customerId })
  return { task: 'handle_event', payload: { merchantId, eventId }, key: `event:${merchantId}:${eventId}` }
}
