/** Whether a text of a URL may be the id of a document's object, Stripe's or ours; what is none is asked of nobody. */
export function isDocumentId(text: string): boolean {
  return /^[\w-]{1,255}$/.test(text)
}
