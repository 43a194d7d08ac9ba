import http, { type IncomingHttpHeaders } from 'node:http'

export type Asked = { method?: string; headers?: Record<string, string>; body?: string }

/** Sends one request exactly as given, including what `fetch` and browsers would not send, such as another Host. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(origin)
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent: false, timeout: 15_000 }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    request
      .on('timeout', () => request.destroy(new Error(`no answer to ${method} ${path}`)))
      .on('error', reject)
      .end(body)
  })
}

/** A multipart form, and the header with its boundary. */
export function parts(fields: Record<string, string>): { headers: { 'content-type': string }; body: string } {
  const boundary = '----portico'
  const each = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${each.join('')}--${boundary}--\r\n`,
  }
}
