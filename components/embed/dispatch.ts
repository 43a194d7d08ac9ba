/**
 * Dispatches a bubbling event on the merchant's link: `portico:opened`, `portico:changed` or `portico:closed`. The page
 * may have rendered the link anew, or removed it, meanwhile: then the link that took its place has it, or the document.
 */
export function dispatch(link: HTMLAnchorElement, word: 'opened' | 'changed' | 'closed'): void {
  const target = presentLink(link) ?? document
  target.dispatchEvent(new CustomEvent(`portico:${word}`, { bubbles: true }))
}

/** The link, or the one that the page has rendered in its place; null if there is none. */
export function presentLink(link: HTMLAnchorElement): HTMLAnchorElement | null {
  if (link.isConnected) return link
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-portico]')]
  return links.find(({ id, href }) => (link.id ? id === link.id : href === link.href)) ?? null
}
