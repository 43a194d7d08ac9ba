const routes = ['p', 'portal', 'unsubscribe']

/**
 * Where a path goes on to whose token is written with escapes; null for any other. Next decodes what handlers are given,
 * so `%2E` would be a token's dot there: escaped once more, it comes to them as it was written, and is no token.
 */
export function keepEscapes(pathname: string): string | null {
  const [, route = '', token = '', ...below] = pathname.split('/')
  if (!routes.includes(route) || !token.includes('%')) return null
  return ['', route, encodeURIComponent(token), ...below].join('/')
}
