/** A target in the form that routes read: of `GET http://host/path`, which a server must take too (RFC 9112, 3.2.2), its path. */
export function originForm(target = ''): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return target
  const { pathname, search } = new URL(target)
  return pathname + search
}
