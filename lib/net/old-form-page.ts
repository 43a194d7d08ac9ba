import { localPath } from './local-path'

/** The page for a form of an older release, in the portal or the console, which links back to the form's own page. */
export function oldFormPage(url: string): string {
  const form = localPath(url)
  const [portal = ''] = /^\/portal\/[^/?]+/.exec(form) ?? []
  return `${portal}/outdated?${new URLSearchParams({ form })}`
}
