import { dispatch } from './dispatch'

/** Opens the portal in a new tab, or in this one if the browser blocks that. */
export function openTab(link: HTMLAnchorElement): void {
  const tab = open(link.href, '_blank')
  if (!tab) return location.assign(link.href)
  dispatch(link, 'opened')
  const timer = setInterval(() => {
    if (!tab.closed) return
    clearInterval(timer)
    dispatch(link, 'closed')
  }, 500)
}
