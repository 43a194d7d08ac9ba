import { openDialog } from './open-dialog'
import { openTab } from './open-tab'

// Turns every `<a data-portico href="PORTAL_URL">` into a button, including links added later. Without this script,
// each is a plain link. The origin is taken from the script, since a link may lead to a page of the merchant's that
// redirects to a new URL.
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const portal = source ? new URL(source).origin : null

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-portico]') : null
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link?.href || !isPlain || event.defaultPrevented) return
  const mode = link.dataset.porticoMode ?? 'dialog'
  if (mode === 'same') return
  event.preventDefault()
  if (mode === 'tab' || !('HTMLDialogElement' in window)) openTab(link)
  else openDialog(link, portal ?? new URL(link.href).origin)
})
