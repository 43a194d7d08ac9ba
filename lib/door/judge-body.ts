import { isStorable } from '@/lib/net/is-storable'
import { isActionForm } from './is-action-form'
import { isPlainMultipart } from './is-plain-multipart'
import { isState, readArguments } from './read-arguments'

export type BodyFault = 'malformed' | 'unsupported'

type Sent = {
  contentType: string
  /** the id of the action that the browser code calls, or null */
  action: string | null
  /** whether a multipart form may be for something other than an action */
  mayBePlain?: boolean
  body: Uint8Array<ArrayBuffer>
}

// next/dist/shared/lib/server-reference-info.js. Next answers for ids of an older build.
const actionId = /^[\da-f]{42}$/

/**
 * What is wrong with the body of a form or action, or null. Next answers 500 to what it cannot decode, and the database
 * fails on text it cannot store, so only what our own pages send is accepted.
 */
export async function judgeBody({ contentType, action, mayBePlain = false, body }: Sent): Promise<BodyFault | null> {
  if (action !== null && !actionId.test(action)) return 'malformed'
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data') {
    if (action !== null && !isPlainMultipart(contentType, body)) return 'malformed'
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null)
    if (!form || !isStorableAll(form)) return 'malformed'
    if (action !== null) return isActionCall(form) ? null : 'malformed'
    return isActionForm(form) || (mayBePlain && !namesAction(form)) ? null : 'malformed'
  }
  // React sends an action's arguments as text if none is a form. All of our actions take a form.
  if (action !== null) return 'unsupported'
  const text = new TextDecoder().decode(body)
  if (type === 'application/x-www-form-urlencoded') return isStorableAll(new URLSearchParams(text)) ? null : 'malformed'
  return body.length === 0 ? null : 'unsupported'
}

function namesAction(form: FormData): boolean {
  return [...form.keys()].some((name) => name.startsWith('$ACTION_'))
}

function isStorableAll(fields: Iterable<[string, string | File]>): boolean {
  for (const [name, value] of fields) {
    if (!isStorable(name) || (typeof value === 'string' && !isStorable(value))) return false
  }
  return true
}

/**
 * Whether this is an action call as Next's browser code sends it. Each of our actions takes a form, alone or after the
 * state of its previous answer. React writes the form's fields as `_1_<name>`, and the arguments as row `0`.
 */
function isActionCall(body: FormData): boolean {
  const rows = body.getAll('0')
  const given = rows.length === 1 ? readArguments(rows[0]) : null
  if (!given || given.at(-1) !== '$K1') return false
  if (given.length > 2 || (given.length === 2 && !isState(given[0]))) return false
  return [...body.keys()].every((name) => name === '0' || name.startsWith('_1_'))
}
