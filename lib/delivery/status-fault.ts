import type { DeliveryCode } from './delivery-codes'

// A proxy that cannot reach our server. Cloudflare uses 520 to 530.
const gateway = (status: number) => (status >= 502 && status <= 504) || (status >= 520 && status <= 530)

/** The meaning of an HTTP status that came instead of an action's answer. */
export function statusFault(status: number): DeliveryCode {
  if (gateway(status)) return 'gateway_unavailable'
  if (status >= 500) return 'unexpected'
  if (status === 400 || status === 422) return 'bad_request'
  if (status === 413) return 'too_large'
  if (status === 429) return 'rate_limited'
  return status >= 400 ? 'request_refused' : 'unexpected_answer'
}
