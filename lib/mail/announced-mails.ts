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

export function announcedCause(eventId: string): string {
  return `portal-event:${eventId}`
}
