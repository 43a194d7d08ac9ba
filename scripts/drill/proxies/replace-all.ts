/** `text` with every change made. Throws where it holds none of a change's words, so that a sample cannot drift away. */
export function replaceAll(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the sample does not hold ${from}`)
    return changed.replaceAll(from, to)
  }, text)
}
