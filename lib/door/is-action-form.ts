import { isState, readArguments } from './read-arguments'

/**
 * Whether this is a form of ours that a browser has sent without JavaScript. React names its action in hidden fields, the
 * state bound to it among them, and the place on the page that shows the answer (`useActionState` of react-dom's server).
 */
export function isActionForm(body: FormData): boolean {
  const names = [...body.keys()].filter((name) => name.startsWith('$ACTION_'))
  const reference = names.map((name) => /^\$ACTION_REF_(\d{1,9})$/.exec(name)?.[1]).find((id) => id !== undefined)
  if (reference === undefined || new Set(names).size < names.length) return false
  const [descriptor, row] = [`$ACTION_${reference}:0`, `$ACTION_${reference}:1`]
  const known = [`$ACTION_REF_${reference}`, descriptor, row, '$ACTION_KEY']
  if (!names.every((name) => known.includes(name))) return false
  const bound = readArguments(body.get(row))
  return (
    /^\{"id":"[\da-f]{42}","bound":"\$@1"\}$/.test(textOf(body, descriptor)) &&
    bound?.length === 1 &&
    isState(bound[0]) &&
    isPlace(body.get('$ACTION_KEY'))
  )
}

/** A hash of where the form stands, or the page that it stands on. */
function isPlace(key: FormDataEntryValue | null): boolean {
  return key === null || (typeof key === 'string' && /^(?:k[\da-f]{32}|p\/[!-~]{0,8000})$/.test(key))
}

function textOf(body: FormData, name: string): string {
  const value = body.get(name)
  return typeof value === 'string' ? value : ''
}
