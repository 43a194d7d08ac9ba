import { localPath } from './local-path'

/** Where a form of an older release leads: a page of the portal or the console that leads back to the form's own page. */
export function oldFormPage(url: string): string {
  const form = localPath(url)
  const [portal = ''] = /^\/portal\/[^/?]+/.exec(form) ?? []
  return `${portal}/outdated?${new URLSearchParams({ form })}`
}
