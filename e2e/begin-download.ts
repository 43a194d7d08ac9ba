import { get, type IncomingMessage } from 'node:http'

export type Download = { answer: IncomingMessage; /** as a browser whose tab was closed */ hangUp: () => void }

/** A file of which the head and the first bytes have come, and no more is taken. */
export function beginDownload(url: string, cookie: string): Promise<Download> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie, accept: 'text/html' } }, (answer) => {
      answer.once('readable', () => resolve({ answer, hangUp: () => request.destroy() }))
      // The connection is broken on purpose.
      answer.on('error', () => undefined)
    })
    request.once('error', reject)
  })
}
