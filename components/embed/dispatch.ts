/** Dispatches a bubbling event on the merchant's link: `portico:opened`, `portico:changed` or `portico:closed`. */
export function dispatch(link: HTMLElement, word: 'opened' | 'changed' | 'closed'): void {
  link.dispatchEvent(new CustomEvent(`portico:${word}`, { bubbles: true }))
}
