import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { matchesEtag } from '@/lib/net/matches-etag'

/** The scripts that a build makes for pages that are not Next's. */
type BrowserScript = 'embed.js' | 'framed.js' | 'plain.js'

/**
 * Serves a script for pages of other sites, or for our own plain ones. Its URL has no version, so copies are valid for an hour and then
 * revalidated by ETag.
 */
export async function serveScript(name: BrowserScript, headers: Headers): Promise<Response> {
  const folder = path.resolve(/* turbopackIgnore: true */ process.env.PORTICO_DIST_DIR ?? '.next', 'browser')
  const script = await readFile(path.join(folder, name))
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`
  const about = {
    etag,
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  }
  return matchesEtag(headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: about })
    : new Response(new Uint8Array(script), { headers: about })
}
