const longestToken = 4096
/** Base64url letters only. A length of 4n+1 decodes to nothing and does not survive re-encoding. */
const letters = /^[\w-]+$/

/** A signed token (JWS, compact) as written. Its signature is not checked yet. */
export type TokenText = {
  header: Record<string, unknown>
  payload: Record<string, unknown>
  /** the signed part, which identifies the token */
  signingInput: string
}

/**
 * Parses tokens of every kind, in their canonical spelling only (RFC 7515, 7.1; RFC 4648, 3.5 and 5). Base64 decoders
 * forgive padding, white space, the other alphabet and unused bits, so one signature would otherwise have any number of
 * spellings. Header and payload must be JSON objects without duplicate names (RFC 7515, 4). `crit` and `b64` are
 * refused, because we do not support what they ask for.
 */
export function readToken(text: string): TokenText | null {
  if (text.length > longestToken) return null
  const [first = '', second = '', third = '', ...more] = text.split('.')
  if (more.length > 0 || ![first, second, third].every(isCanonical)) return null
  const [header, payload] = [readObject(first), readObject(second)]
  if (!header || !payload || 'crit' in header || 'b64' in header) return null
  return { header, payload, signingInput: `${first}.${second}` }
}

function isCanonical(part: string): boolean {
  return letters.test(part) && Buffer.from(part, 'base64url').toString('base64url') === part
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function readObject(part: string): Record<string, unknown> | null {
  try {
    const json = utf8.decode(Buffer.from(part, 'base64url'))
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return membersOf(value) === membersIn(json) ? (value as Record<string, unknown>) : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** Counts the names in a JSON text. A string before a colon is a name, and a duplicate counts twice. */
function membersIn(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce<number>((sum, member) => sum + membersOf(member), 0)
  return Array.isArray(value) ? inside : inside + Object.keys(value).length
}
