import { decodePath } from './decode-path'

const pageMethods = ['GET', 'HEAD', 'POST']

/**
 * The methods that an address may use; its route decides which of them it supports. Next answers 500 to a form posted
 * to a file.
 */
export function allowedMethods(target: string): readonly string[] {
  const path = decodePath(target) ?? target
  if (/^\/v1(?:\/|$)/.test(path)) return [...pageMethods, 'DELETE']
  return /^\/(?:_next\/.*|[^/]+\.(?:js|css|ico|png|svg|txt|json|webmanifest|woff2))$/s.test(path)
    ? ['GET', 'HEAD']
    : pageMethods
}
