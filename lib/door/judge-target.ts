/**
 * What is wrong with a request's target, or null. Next answers 500 where escapes are no UTF-8 (RFC 3986, 2.5), and
 * PostgreSQL keeps no U+0000; a control character in a path is never an address of ours.
 */
export function judgeTarget(target: string): string | null {
  if (!target.startsWith('/')) return 'The target of the request is not a path.'
  const [path = '', query = ''] = target.split('?', 2)
  const decoded = decode(path)
  if (decoded === null) return 'The path of the address is not UTF-8.'
  if (/\p{Cc}/u.test(decoded)) return 'The path of the address has a control character.'
  if (query.includes('%00')) return 'The query of the address has a NUL character.'
  return null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
