const longestToken = 4096
/** base64url letters alone; a length of 4n+1 is the spelling of nothing and does not survive being written again */
const letters = /^[\w-]+$/

/** A signed token (JWS, compact) as it is written, its signature not yet checked. */
export type TokenText = {
  header: Record<string, unknown>
  payload: Record<string, unknown>
  /** what is signed, which is what the token is: its signature follows from it */
  signingInput: string
}

/**
 * The one door for tokens of every kind: takes a token in its canonical spelling (RFC 7515, 7.1; RFC 4648, 3.5 and 5)
 * and no other text, since decoders of base64 forgive padding, white space, the other alphabet and unused bits, by
 * which one signature would have any number of texts. Header and payload are JSON objects that name no member twice
 * (RFC 7515, 4). A `crit` or `b64` asks for what we do not do.
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

/** Counts names in JSON's text: a string before a colon is one, and a name given twice counts twice. */
function membersIn(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce<number>((sum, member) => sum + membersOf(member), 0)
  return Array.isArray(value) ? inside : inside + Object.keys(value).length
}
