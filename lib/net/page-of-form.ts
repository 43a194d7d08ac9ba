/**
 * The page to open again for whoever sent a form to this path, which may be none that answers to GET: the portal or the
 * console that it is of, else the page that asks for a link.
 */
export function pageOfForm(path: string): string {
  const [portal] = /^\/portal\/[^/?]+/.exec(path) ?? []
  if (portal) return portal
  return /^\/(console|api\/auth)\b/.test(path) ? '/console' : '/login'
}
