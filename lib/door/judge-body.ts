import { isStorable } from '@/lib/net/is-storable'

export type BodyFault = 'malformed' | 'unsupported'

type Sent = {
  contentType: string
  /** the id of the action that Next's browser code calls, or null */
  action: string | null
  /** whether a form in parts may be no action's */
  mayBePlain?: boolean
  body: Uint8Array<ArrayBuffer>
}

// next/dist/shared/lib/server-reference-info.js; one of an older build is Next's to answer.
const actionId = /^[\da-f]{42}$/

/**
 * What is wrong with the body of a form or of an action, or null. Next answers 500 to what it cannot decode, and so would
 * the database to text that it cannot keep.
 */
export async function judgeBody({ contentType, action, mayBePlain = false, body }: Sent): Promise<BodyFault | null> {
  if (action !== null && !actionId.test(action)) return 'malformed'
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data') {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null)
    if (!form || (action === null && !mayBePlain && !namesAction(form))) return 'malformed'
    return judgeFields(form, action === null ? /^\$ACTION_\d+:\d+$/ : /^\d+$/)
  }
  const text = new TextDecoder().decode(body)
  // React sends the arguments of an action as text where there is no form among them.
  if (action !== null) return type === 'text/plain' ? judgeRow(text) : 'unsupported'
  if (type === 'application/x-www-form-urlencoded') return judgeFields(new URLSearchParams(text), null)
  return body.length === 0 ? null : 'unsupported'
}

/** A form that works without JavaScript names its action among its fields, with the arguments it is bound to or without. */
function namesAction(form: FormData): boolean {
  return [...form.keys()].some((name) => {
    const [, id, bound] = /^\$ACTION_(?:ID_(.*)|REF_(\d+))$/s.exec(name) ?? []
    if (bound === undefined) return id !== undefined && actionId.test(id)
    const descriptor = form.get(`$ACTION_${bound}:0`)
    return typeof descriptor === 'string' && /^\{"id":"[\da-f]{42}"/.test(descriptor)
  })
}

/** `rows` are the names of fields that hold React's encoding of arguments. */
function judgeFields(fields: Iterable<[string, string | File]>, rows: RegExp | null): BodyFault | null {
  for (const [name, value] of fields) {
    if (!isStorable(name)) return 'malformed'
    if (typeof value !== 'string') continue
    if (!isStorable(value) || (rows?.test(name) && judgeRow(value))) return 'malformed'
  }
  return null
}

function judgeRow(row: string): BodyFault | null {
  try {
    return isStorableAll(JSON.parse(row)) ? null : 'malformed'
  } catch {
    return 'malformed'
  }
}

function isStorableAll(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, member]) => isStorable(key) && isStorableAll(member))
}
