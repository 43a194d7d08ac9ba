/**
 * The page to open after a form to this path, which may not answer GET: the portal or console it belongs to, else the
 * login page.
 */
export function pageOfForm(path: string): string {
  const [portal] = /^\/portal\/[^/?]+/.exec(path) ?? []
  if (portal) return portal
  return /^\/(console|api\/auth)\b/.test(path) ? '/console' : '/login'
}
