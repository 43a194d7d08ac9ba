const longest = 24

/** Where a word may be broken: nowhere, unless it is too long for a line. */
export function wordParts(word: string | null): string[] {
  if (word === null || word.length <= longest) return [word ?? '']
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += longest) parts.push(letters.slice(at, at + longest).join(''))
  return parts
}
