import type { IncomingMessage, ServerResponse } from 'node:http'
import { localPath } from './local-path'

// The headers of Next's text answer, which is not sent.
const itsHeaders = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'etag']

/**
 * Call it before Next answers a request. If a browser without JavaScript sent a form of an older release, the answer
 * redirects to a page that says that nothing was done and links back to the form, instead of Next's line of text. Forms
 * sent by a script get Next's answer: components/form/send-again.ts sends them once more.
 */
export function leadBackOldForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || request.headers['next-action']) return
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  let isOld: boolean | null = null

  // Decided once, when the answer is about to be sent.
  function leadsBack(): boolean {
    if (isOld !== null || response.headersSent) return isOld ?? false
    isOld = response.getHeader('x-nextjs-action-not-found') === '1'
    if (!isOld) return false
    for (const name of itsHeaders) response.removeHeader(name)
    response.statusCode = 303
    response.setHeader('location', oldFormPage(request.url ?? '/'))
    response.setHeader('cache-control', 'no-store')
    return true
  }

  response.writeHead = ((...args: unknown[]) =>
    leadsBack() ? writeHead(303) : writeHead(...args)) as ServerResponse['writeHead']
  response.write = ((...args: unknown[]) => leadsBack() || write(...args)) as ServerResponse['write']
  response.end = ((...args: unknown[]) => (leadsBack() ? end() : end(...args))) as ServerResponse['end']
}

/** The page for a form of an older release, in the portal or the console, which links back to the form's own page. */
function oldFormPage(url: string): string {
  const form = localPath(url)
  const [portal = ''] = /^\/portal\/[^/?]+/.exec(form) ?? []
  return `${portal}/outdated?${new URLSearchParams({ form })}`
}
