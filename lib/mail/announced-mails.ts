import { z } from 'zod'
import type { RequestMail } from './customer-mail'

/**
 * The mails that earlier releases queued when a worker announced a portal event, by the event's type. Two releases that
 * run side by side mail once, because ours queues them under the same cause.
 */
export const announcedMails: Readonly<Record<string, RequestMail['kind']>> = {
  'subscription.cancellation_requested': 'cancellation_received',
  'subscription.kept': 'cancellation_undone',
  'subscription.updated': 'plan_changed',
}

const read = z.object({ subscription: z.string(), price: z.string(), quantity: z.number() }).partial()

/** What workers of earlier releases read of such a mail besides its reference, from the data of its portal event. */
export function announcedInput(data: unknown): z.infer<typeof read> {
  return read.parse(data)
}

export function announcedCause(eventId: string): string {
  return `portal-event:${eventId}`
}
