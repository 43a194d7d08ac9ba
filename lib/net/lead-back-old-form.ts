import type { IncomingMessage, ServerResponse } from 'node:http'
import { oldFormPage } from './old-form-page'

/**
 * To be called before Next answers a request: a form that the browser itself has sent, of a release that is no longer
 * here, then leads to a page that says so and back to the form, instead of Next's bare line of text. Nothing was done. A
 * form sent by a script is answered as Next does: components/form/send-again.ts sends it once more.
 */
export function leadBackOldForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || request.headers['next-action']) return
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  response.end = ((...args: unknown[]) => {
    if (response.headersSent || response.getHeader('x-nextjs-action-not-found') !== '1') return end(...args)
    for (const name of ['content-type', 'content-length', 'etag']) response.removeHeader(name)
    response.statusCode = 303
    response.setHeader('location', oldFormPage(request.url ?? '/'))
    response.setHeader('cache-control', 'no-store')
    return end()
  }) as ServerResponse['end']
}
