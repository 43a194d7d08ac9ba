/** A text that stands alone as a heading elsewhere, with the full stop that it needs among sentences. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
