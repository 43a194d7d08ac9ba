import type { ErrorCode } from '@/lib/errors'

/**
 * The faults that the browser finds itself after sending a form or asking Stripe about a card. The page carries their
 * texts, since an offline browser cannot load any.
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

/** `page_resent`: the form came from an older release and is being sent once more. */
export type FormFault = DeliveryCode | 'page_resent'
