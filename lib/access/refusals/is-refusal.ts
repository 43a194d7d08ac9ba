import type { ErrorCode } from '@/lib/errors'

/** The codes that mean access was denied. Other failures, such as a declined card, are not refusals of access. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not_found',
  'link_invalid',
  'link_expired',
  'link_revoked',
  'link_used',
  'session_expired',
  'session_idle',
  'session_ended',
  'wrong_browser',
  'frame_blocked',
  'read_only',
  'wrong_origin',
  'feature_disabled',
  'not_signed_in',
  'not_allowed',
  'rate_limited',
])

/** Whether a failure is logged as a refusal of access. */
export function isRefusal(code: ErrorCode): boolean {
  return refusals.has(code)
}
