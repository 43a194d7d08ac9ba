/** Tells the merchant's page, by an event on its link that bubbles: `portico:opened`, `portico:changed`, `portico:closed`. */
export function dispatch(link: HTMLElement, word: 'opened' | 'changed' | 'closed'): void {
  link.dispatchEvent(new CustomEvent(`portico:${word}`, { bubbles: true }))
}
