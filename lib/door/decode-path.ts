/** The path of a request's target without its escapes, or null where they are no UTF-8. */
export function decodePath(target: string): string | null {
  try {
    return decodeURIComponent(target.split('?', 1)[0] ?? '')
  } catch {
    return null
  }
}
