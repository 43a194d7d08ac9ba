/**
 * The names that a demo on a developer's machine answers to. A page whose name resolves to 127.0.0.1 (DNS rebinding) is
 * same-origin with what answers there, so other names get nothing.
 */
export function ownHosts(...urls: (string | undefined)[]): string[] {
  const named = urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).hostname] : []))
  return [...new Set([...named, 'localhost', '127.0.0.1', '[::1]'])]
}
