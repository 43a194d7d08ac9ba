/**
 * The token of a request's path as it was written. Next decodes the parameters that handlers are given, so that `%2E`
 * would be a token's dot: `path` is what `proxy.ts` saw (`pathHeader`). With an escape in it, it is no token.
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
