/** The decoded path of a request's target, or null if its escapes are not valid UTF-8. */
export function decodePath(target: string): string | null {
  try {
    return decodeURIComponent(target.split('?', 1)[0] ?? '')
  } catch {
    return null
  }
}
