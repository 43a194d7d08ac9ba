import { decodePath } from './decode-path'

/**
 * What is wrong with a request's target, or null. Next answers 500 to escapes that are not UTF-8 (RFC 3986, 2.5), and
 * PostgreSQL cannot store U+0000. None of our paths has a control character.
 */
export function judgeTarget(target: string): string | null {
  if (!target.startsWith('/')) return 'The target of the request is not a path.'
  const path = decodePath(target)
  if (path === null) return 'The path of the address is not UTF-8.'
  if (/\p{Cc}/u.test(path)) return 'The path of the address has a control character.'
  if (target.includes('%00')) return 'The query of the address has a NUL character.'
  return null
}
