/** The non-empty lines of a merchant's text. */
export function paragraphs(text: string | null): string[] {
  return (text ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim())
}
