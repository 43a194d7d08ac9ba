import { get, type IncomingMessage } from 'node:http'

export type Download = { answer: IncomingMessage; /** as a browser whose tab was closed */ hangUp: () => void }

/** Starts a download: it reads the headers and the first bytes, and then stops reading. */
export function beginDownload(url: string, cookie: string): Promise<Download> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie, accept: 'text/html' } }, (answer) => {
      answer.once('readable', () => resolve({ answer, hangUp: () => request.destroy() }))
      // The test breaks the connection on purpose.
      answer.on('error', () => undefined)
    })
    request.once('error', reject)
  })
}
