import { isState, readArguments } from './read-arguments'

/**
 * Whether this is one of our forms, sent by a browser without JavaScript. React puts the action, its bound state and
 * the form's place on the page into hidden fields (`useActionState` in react-dom's server).
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

/** A hash of the form's place, or the page that it is on. */
function isPlace(key: FormDataEntryValue | null): boolean {
  return key === null || (typeof key === 'string' && /^(?:k[\da-f]{32}|p\/[!-~]{0,8000})$/.test(key))
}

function textOf(body: FormData, name: string): string {
  const value = body.get(name)
  return typeof value === 'string' ? value : ''
}
