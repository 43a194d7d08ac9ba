/** Whether a text in a URL can be the id of a document's object, Stripe's or ours. */
export function isDocumentId(text: string): boolean {
  return /^[\w-]{1,255}$/.test(text)
}
