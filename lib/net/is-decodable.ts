/** Whether the escapes in a request's target are UTF-8 (RFC 3986, 2.5); Next answers those that are not with 500. */
export function isDecodable(target: string): boolean {
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
