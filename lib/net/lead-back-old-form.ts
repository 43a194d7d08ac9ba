import type { IncomingMessage, ServerResponse } from 'node:http'
import { oldFormPage } from './old-form-page'

// Of the bare line of text that is not sent.
const itsHeaders = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'etag']

/**
 * To be called before Next answers a request: a form that the browser itself has sent, of a release that is no longer
 * here, then leads to a page that says so and back to the form, instead of Next's bare line of text. Nothing was done. A
 * form sent by a script is answered as Next does: components/form/send-again.ts sends it once more.
 */
export function leadBackOldForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || request.headers['next-action']) return
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  let isOld: boolean | null = null

  // Decided when the first of the answer is about to be sent, once.
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
