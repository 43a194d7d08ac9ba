/** A merchant's text of several lines, those with something on them. */
export function paragraphs(text: string | null): string[] {
  return (text ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim())
}
