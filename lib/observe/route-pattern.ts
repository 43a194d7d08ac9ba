import { routePatterns } from './route-patterns'

const routes = [...routePatterns]
  // A fixed segment goes before a parameter in its place, and the catch-all comes last.
  .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  .map((pattern) => ({ pattern, expression: expressionOf(pattern) }))

/**
 * The route that answers a path, with names in place of its parameters, for metrics and spans. It has few values
 * whatever is asked for: files share one, and unknown addresses another.
 */
export function routePattern(pathname: string): string {
  if (pathname.startsWith('/_next/')) return '/_next'
  // server.ts answers it, so it is no route of the app.
  if (pathname === '/metrics') return pathname
  return routes.find(({ expression }) => expression.test(pathname))?.pattern ?? 'other'
}

function sortKey(pattern: string): string {
  return pattern.replaceAll('[[...', '~~').replaceAll('[', '~')
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/\./g, '\\.')
    .replace(/\/\[\[\\\.\\\.\\\.\w+\]\]/g, '(?:/.*)?')
    .replace(/\[\w+\]/g, '[^/]+')
  return new RegExp(`^${source}/?$`)
}
