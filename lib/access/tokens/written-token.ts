/**
 * The token of a request's path as it was written. Next decodes the parameters it passes to handlers, so `%2E` would
 * pass for a token's dot. `path` is the one that `proxy.ts` saw (`pathHeader`). A path with an escape in it holds no
 * token.
 */
export function writtenToken(token: string, path: string | null): string {
  const written = path?.split('/')[2] ?? ''
  return written.includes('%') && decodes(written, token) ? written : token
}

function decodes(written: string, token: string): boolean {
  try {
    return decodeURIComponent(written) === token
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
