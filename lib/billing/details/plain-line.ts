/**
 * A typed text as one line: without what is not to be seen or turns the direction of what follows, since it is printed
 * on invoices and in mails. Letters of every script stay, emoji too, whose parts a joiner may hold together.
 */
export function plainLine(typed: string): string {
  return typed
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
