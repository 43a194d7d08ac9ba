import type { ErrorCode } from '@/lib/errors'

/**
 * What the browser itself finds out about a form it has sent or a card it has asked Stripe about. The page brings the text
 * of each with it, since a browser that reaches nobody can ask for none.
 */
export const deliveryCodes = [
  'offline',
  'connection_lost',
  'gateway_unavailable',
  'request_refused',
  'unexpected_answer',
  'bad_request',
  'too_large',
  'rate_limited',
  'page_outdated',
  'unexpected',
  'stripe_unavailable',
  'stripe_busy',
  'stripe_failed',
  'stripe_refused',
] as const satisfies readonly ErrorCode[]

export type DeliveryCode = (typeof deliveryCodes)[number]

/** `page_resent`: the form was one of an older release, and is on its way once more */
export type FormFault = DeliveryCode | 'page_resent'
