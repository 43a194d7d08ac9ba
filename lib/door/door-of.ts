import type { Refusal } from '@/lib/access/refusals/log-refusal'
import { decodePath } from './decode-path'

/** Whose door a request stands before, by its target. */
export function doorOf(target: string): Refusal['door'] {
  const path = decodePath(target) ?? target
  if (/^\/v1(?:[/?]|$)/.test(path)) return 'api'
  return /^\/(?:console|api\/auth)(?:[/?]|$)/.test(path) ? 'console' : 'portal'
}
