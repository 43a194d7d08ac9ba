import { dispatch } from './dispatch'

/**
 * Opens the portal in a new tab, or in this one if the browser blocks that. On a page with a
 * Cross-Origin-Opener-Policy, a tab of another site seems closed as soon as it has loaded, so a tab only counts as
 * closed once the customer is back here.
 */
export function openTab(link: HTMLAnchorElement): void {
  const tab = open(link.href, '_blank')
  if (!tab) return location.assign(link.href)
  dispatch(link, 'opened')
  const timer = setInterval(() => {
    if (!tab.closed || !document.hasFocus()) return
    clearInterval(timer)
    dispatch(link, 'closed')
  }, 500)
}
