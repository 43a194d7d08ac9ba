/** The path of a request's target. Servers must also accept the form `GET http://host/path` (RFC 9112, 3.2.2). */
export function originForm(target = ''): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return target
  const { pathname, search } = new URL(target)
  return pathname + search
}
