// Next's types of dynamic segments: catch-all, optional, plain, and those of intercepting routes.
const segmentType = /^(?:oc|[cd](?:i\(\.{1,3}\)|i\(\.\.\)\(\.\.\))?)$/
const markers: unknown[] = ['refetch', 'inside-shared-layout', 'metadata-only', null, undefined]
/** far deeper than any of our routes */
const deepest = 50

/**
 * Whether a `Next-Router-State-Tree` is one that Next's browser code sends, which names the parts of the page it
 * already has. Next answers 500 to any other (next/dist/server/app-render/parse-and-validate-flight-router-state.js).
 */
export function isRouterState(header: string): boolean {
  if (header.length > 40_000) return false
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), 0)
  } catch {
    return false
  }
}

function isTree(tree: unknown, depth: number): boolean {
  if (!Array.isArray(tree) || tree.length < 2 || tree.length > 6 || depth > deepest) return false
  const [segment, children, refresh, marker, hints, more] = tree as unknown[]
  return (
    isSegment(segment) &&
    typeof children === 'object' &&
    children !== null &&
    !Array.isArray(children) &&
    Object.values(children).every((child) => isTree(child, depth + 1)) &&
    (isAbsent(refresh) || (isStrings(refresh) && refresh.length === 2)) &&
    markers.includes(marker) &&
    (isAbsent(hints) || typeof hints === 'number') &&
    (more === undefined || typeof more === 'string')
  )
}

function isSegment(segment: unknown): boolean {
  if (typeof segment === 'string') return true
  if (!Array.isArray(segment) || segment.length !== 4) return false
  const [name, value, type, siblings] = segment as unknown[]
  return isStrings([name, value, type]) && segmentType.test(String(type)) && (siblings === null || isStrings(siblings))
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
