import type { Refusal } from '@/lib/access/refusals/log-refusal'
import { decodePath } from './decode-path'

/** Which door of the log a request's target belongs to. */
export function doorOf(target: string): Refusal['door'] {
  const path = decodePath(target) ?? target
  if (/^\/v1(?:[/?]|$)/.test(path)) return 'api'
  return /^\/(?:console|api\/auth)(?:[/?]|$)/.test(path) ? 'console' : 'portal'
}
