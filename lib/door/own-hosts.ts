/**
 * The names a demo on a developer's machine answers to. A page whose own name was made to point to 127.0.0.1 (DNS
 * rebinding) is same-origin with whatever answers there, so a foreign name must get nothing.
 */
export function ownHosts(...urls: (string | undefined)[]): string[] {
  const named = urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).hostname] : []))
  return [...new Set([...named, 'localhost', '127.0.0.1', '[::1]'])]
}
