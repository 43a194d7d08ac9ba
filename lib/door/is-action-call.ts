import { isState, readArguments } from './read-arguments'

/**
 * Whether this is an action call as Next's browser code sends it. Each of our actions takes a form, alone or after the
 * state of its previous answer. React writes the form's fields as `_1_<name>`, and the arguments as row `0`.
 */
export function isActionCall(body: FormData): boolean {
  const rows = body.getAll('0')
  const given = rows.length === 1 ? readArguments(rows[0]) : null
  if (!given || given.at(-1) !== '$K1') return false
  if (given.length > 2 || (given.length === 2 && !isState(given[0]))) return false
  return [...body.keys()].every((name) => name === '0' || name.startsWith('_1_'))
}
