/**
 * Returns the old values of the members that differ in `after`: an event's `previous_attributes`. A hash contains only
 * its changed members. A changed list or list object is returned whole.
 */
export function changedAttributes(before: object, after: object): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key.startsWith('_')) continue
    const [old, now] = [(before as Members)[key], (after as Members)[key]]
    if (old === now || same(old, now)) continue
    changed[key] = isHash(old) && isHash(now) ? changedAttributes(old, now) : (old ?? null)
  }
  return changed
}

type Members = Record<string, unknown>

function isHash(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('object' in value)
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every((name) => same((a as Members)[name], (b as Members)[name]))
  )
}
