/**
 * A text no part of which a spreadsheet runs as a formula, whatever sign it takes for a separator: an apostrophe stands
 * before a formula's first sign at the beginning of the text, and behind every comma, semicolon and tab in it. A file is
 * often opened with another separator than it was written for, and quotes then do not hold a cell together.
 */
export function inertText(text: string): string {
  return text.replace(/(^|[,;\t])([\s"]*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g, "$1$2'")
}
