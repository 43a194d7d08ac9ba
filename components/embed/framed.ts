import { frameNames } from './frame-name'
import { wordOf, type PortalMessage } from './message'

// Runs in a framed portal page. It only talks to the page around it after that page has spoken, and only to that page's
// own origin, which must be one of the merchant's.
const { origins = '', blocked } = document.currentScript?.dataset ?? {}
const allowed = origins.split(' ')
const seenKey = `portico-seen-${location.pathname.split('/')[2] ?? ''}`
let host = ''

function tell(word: PortalMessage['portico']): void {
  if (host) parent.postMessage({ portico: word } satisfies PortalMessage, host)
}

/** What this frame has shown, across pages; without storage, on this page only. */
let seen: { state?: string; receipts: string[]; visited: boolean } = { receipts: [], visited: false }
try {
  seen = JSON.parse(sessionStorage.getItem(seenKey) ?? '') as typeof seen
} catch {}

/** Reports each receipt once, and a portal that has changed since it was last seen. */
function look(): void {
  if (!host) return
  const find = (name: string) => document.querySelector(`[${name}]`)?.getAttribute(name) ?? undefined
  const [state, receipt] = [find('data-portico-state'), find('data-portico-change')]
  const isNewReceipt = receipt !== undefined && !seen.receipts.includes(receipt)
  const isOtherState = state !== undefined && state !== seen.state && seen.visited
  seen = {
    state: state ?? seen.state,
    receipts: isNewReceipt ? [...seen.receipts, receipt] : seen.receipts,
    visited: true,
  }
  try {
    sessionStorage.setItem(seenKey, JSON.stringify(seen))
  } catch {}
  if (isNewReceipt || isOtherState) tell('changed')
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !/^https?:$/.test(link.protocol) || link.origin === location.origin) return
  if (link.origin === host) {
    // The link leads back to the merchant, whose page is already around this one.
    event.preventDefault()
    tell('closed')
  } else {
    link.target = '_blank'
    link.rel = 'noopener'
  }
}

if (parent !== window) {
  // Before the page is drawn, so that nothing moves.
  if (window.name === frameNames.ltr) document.documentElement.dataset.porticoDialog = ''
  if (window.name === frameNames.rtl) document.documentElement.dataset.porticoDialog = 'left'
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !allowed.includes(origin) || wordOf(data) !== 'hello') return
    host = origin
    tell(blocked ? 'blocked' : 'opened')
    look()
  })
  addEventListener('click', followLink, true)
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) tell('closed')
  })
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-portico-state', 'data-portico-change'],
  })
}
