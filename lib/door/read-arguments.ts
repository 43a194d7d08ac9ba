import { isStorable } from '@/lib/net/is-storable'

// Far more than our states hold: the values typed into the longest form.
const most = { characters: 256 * 1024, values: 2_000, depth: 6 }

/**
 * The arguments in a row of React's encoding (`encodeReply`), or null if none of our pages can have written it. A
 * form's state is plain JSON, so the only references are `undefined` and the form itself. React decodes many more, and
 * throws at those it cannot decode with an error that quotes them. Texts that `JSON.stringify` would write differently
 * are refused as well, for example with duplicate names.
 */
export function readArguments(row: unknown): unknown[] | null {
  if (typeof row !== 'string' || row.length > most.characters) return null
  const parsed = parse(row)
  if (!Array.isArray(parsed)) return null
  let values = 0
  const isPlain = (value: unknown, depth: number): boolean => {
    if (++values > most.values || depth > most.depth) return false
    if (typeof value === 'string') return isStorable(value) && (isText(value) || (value === '$K1' && depth === 1))
    if (typeof value !== 'object' || value === null) return true
    return Object.entries(value).every(
      ([name, member]) => name !== '__proto__' && isStorable(name) && isPlain(member, depth + 1),
    )
  }
  return isPlain(parsed, 0) && JSON.stringify(parsed) === row ? parsed : null
}

/** The state that one of our forms last came back with. */
export function isState(value: unknown): boolean {
  return value === '$undefined' || (typeof value === 'object' && !Array.isArray(value))
}

function isText(value: string): boolean {
  return !value.startsWith('$') || value.startsWith('$$') || value === '$undefined'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
