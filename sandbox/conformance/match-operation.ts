import type { Operation } from './schema'

export interface Match {
  operation: Operation
  /** The decoded values of `{id}` and the like in the path. */
  ids: Record<string, string>
}

/**
 * Finds the operation of a verb and a path without query. A fixed segment wins over a parameter, so
 * `/v1/customers/search` is a search and not a customer.
 */
export function createOperationMatcher(operations: readonly Operation[]) {
  const routes = operations
    .map((operation) => ({ operation, segments: operation.path.split('/') }))
    .sort((a, b) => parameters(a.segments) - parameters(b.segments))
  const byShape = new Map<string, typeof routes>()
  for (const route of routes) {
    const shape = `${route.operation.verb} ${route.segments.length}`
    byShape.set(shape, [...(byShape.get(shape) ?? []), route])
  }

  return function matchOperation(verb: string, path: string): Match | null {
    const segments = path.split('/')
    for (const route of byShape.get(`${verb} ${segments.length}`) ?? []) {
      const ids = matchSegments(route.segments, segments)
      if (ids) return { operation: route.operation, ids }
    }
    return null
  }
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  const ids: Record<string, string> = {}
  for (const [i, expected] of pattern.entries()) {
    const actual = segments[i] ?? ''
    if (!expected.startsWith('{')) {
      if (expected !== actual) return null
    } else if (actual === '') {
      return null
    } else {
      ids[expected.slice(1, -1)] = decode(actual)
    }
  }
  return ids
}

function parameters(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return segment
    throw error
  }
}
